/** What a broker sees: the list of what waits for them, and one referral whole. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.worklist;
