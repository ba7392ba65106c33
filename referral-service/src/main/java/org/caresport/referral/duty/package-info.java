/** Which broker is there for whom, as the catalogue's directory says. */
@NullMarked
package org.caresport.referral.duty;

import org.jspecify.annotations.NullMarked;
