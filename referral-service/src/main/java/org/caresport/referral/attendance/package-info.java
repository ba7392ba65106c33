/** Whether somebody was at the sessions of a programme. */
@NullMarked
package org.caresport.referral.attendance;

import org.jspecify.annotations.NullMarked;
