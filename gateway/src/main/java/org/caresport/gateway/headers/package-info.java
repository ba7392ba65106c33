/** What every answer carries, and what a request may not bring in. */
@NullMarked
package org.caresport.gateway.headers;

import org.jspecify.annotations.NullMarked;
