/** Where referrals and participations are kept: every read is narrowed to its caller, every save announces itself. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.persistence;
