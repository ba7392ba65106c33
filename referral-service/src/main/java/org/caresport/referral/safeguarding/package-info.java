/** That somebody may be in danger, which only who has the case knows. */
@NullMarked
package org.caresport.referral.safeguarding;

import org.jspecify.annotations.NullMarked;
