/** What of a connection Vert.x keeps to itself. */
@NullMarked
package org.caresport.gateway.wire;

import org.jspecify.annotations.NullMarked;
