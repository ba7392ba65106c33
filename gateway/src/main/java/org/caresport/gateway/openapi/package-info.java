/** One API description out of those of the services. */
@NullMarked
package org.caresport.gateway.openapi;

import org.jspecify.annotations.NullMarked;
