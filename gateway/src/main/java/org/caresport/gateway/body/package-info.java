/** Receiving a request's body, whole and in time, before anything behind the door is taken up by it. */
@NullMarked
package org.caresport.gateway.body;

import org.jspecify.annotations.NullMarked;
