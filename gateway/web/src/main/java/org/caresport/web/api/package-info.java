/** How the platform's API is asked: through the door, with the token of whoever looks. */
@NullMarked
package org.caresport.web.api;

import org.jspecify.annotations.NullMarked;
