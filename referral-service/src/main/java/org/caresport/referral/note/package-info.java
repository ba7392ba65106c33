/** What brokers write down about a case for themselves, and what they share. */
@NullMarked
package org.caresport.referral.note;

import org.jspecify.annotations.NullMarked;
