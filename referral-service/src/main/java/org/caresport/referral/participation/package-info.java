/** The participant's side: the patient chooses, and the provider answers by a link. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.participation;
