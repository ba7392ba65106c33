/** Who looks: log-in sessions, kept here and never in the browser, and what keeps strangers' pages from writing with them. */
@NullMarked
package org.caresport.web.session;

import org.jspecify.annotations.NullMarked;
