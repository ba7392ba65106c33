/** Referrals that may be of one person: put before the broker, who decides. */
@NullMarked
package org.caresport.referral.duplicates;

import org.jspecify.annotations.NullMarked;
