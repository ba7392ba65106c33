/** What a patient wants to reach, and how far they are. */
@NullMarked
package org.caresport.referral.goal;

import org.jspecify.annotations.NullMarked;
