/** Whether the bearer of a request is who the token says. */
@NullMarked
package org.caresport.gateway.token;

import org.jspecify.annotations.NullMarked;
