/** Residents who refer themselves: by a form whose contact is verified first, or from the result of a fitness test. */
@NullMarked
package org.caresport.referral.selfreferral;

import org.jspecify.annotations.NullMarked;
