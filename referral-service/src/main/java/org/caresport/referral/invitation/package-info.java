/** Secrets that are e-mailed and let somebody in: a patient to their own referrals, a provider to one participant. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.invitation;
