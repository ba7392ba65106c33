/** What every page has: language, header, navigation, errors, style sheets and scripts. */
@NullMarked
package org.caresport.web.page;

import org.jspecify.annotations.NullMarked;
