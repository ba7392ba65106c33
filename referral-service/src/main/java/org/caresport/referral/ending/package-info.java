/** How a way into an activity ends: with what result, or for what reason. */
@NullMarked
package org.caresport.referral.ending;

import org.jspecify.annotations.NullMarked;
