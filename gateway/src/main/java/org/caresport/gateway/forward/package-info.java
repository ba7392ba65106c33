/** Handing a request to a service and its answer back, within limits of time and size. */
@NullMarked
package org.caresport.gateway.forward;

import org.jspecify.annotations.NullMarked;
