/** What came of a referral: the moments after the first session, and what is measured in between. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.followup;
