/** Where a case stands for whoever works on it: what is the matter, whom it waits for, and what is next. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.standing;
