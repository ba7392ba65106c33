/** What the gateway says when it can't or won't. */
@NullMarked
package org.caresport.gateway.problem;

import org.jspecify.annotations.NullMarked;
