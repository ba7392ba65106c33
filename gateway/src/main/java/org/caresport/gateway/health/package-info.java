/** Which services can be reached. */
@NullMarked
package org.caresport.gateway.health;

import org.jspecify.annotations.NullMarked;
