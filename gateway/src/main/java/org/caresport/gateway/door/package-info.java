/** The listening socket, and the order in which a request meets everything else. */
@NullMarked
package org.caresport.gateway.door;

import org.jspecify.annotations.NullMarked;
