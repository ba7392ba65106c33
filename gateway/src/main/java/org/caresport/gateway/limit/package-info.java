/** How much one caller may ask: by address, by client and by kind of route; whoever guesses is stopped sooner. */
@NullMarked
package org.caresport.gateway.limit;

import org.jspecify.annotations.NullMarked;
