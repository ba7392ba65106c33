/** What a way into an activity holds of it: a place in one group, perhaps one asked for in another, and until when. */
@NullMarked
package org.caresport.referral.enrolment;

import org.jspecify.annotations.NullMarked;
