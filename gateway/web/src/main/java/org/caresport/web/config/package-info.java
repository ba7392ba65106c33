/** What can be set. */
@NullMarked
package org.caresport.web.config;

import org.jspecify.annotations.NullMarked;
