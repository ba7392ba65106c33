/** What traces may tell of a request. */
@NullMarked
package org.caresport.gateway.trace;

import org.jspecify.annotations.NullMarked;
