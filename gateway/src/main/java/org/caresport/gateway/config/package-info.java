/** Every setting of the gateway, in one place. */
@NullMarked
package org.caresport.gateway.config;

import org.jspecify.annotations.NullMarked;
