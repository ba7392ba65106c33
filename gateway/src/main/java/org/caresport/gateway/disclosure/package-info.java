/** How somebody who found a weakness reaches us, before anybody else hears of it. */
@NullMarked
package org.caresport.gateway.disclosure;

import org.jspecify.annotations.NullMarked;
