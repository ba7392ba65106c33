/** The pages of who gives the programmes: whom to expect, who was there, and what is on. */
@NullMarked
package org.caresport.web.club;

import org.jspecify.annotations.NullMarked;
