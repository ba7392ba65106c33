/** Which path belongs to which service, and who may come without a token. */
@NullMarked
package org.caresport.gateway.routing;

import org.jspecify.annotations.NullMarked;
