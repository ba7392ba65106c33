/** How a case goes from the brokers of one municipality to those of another. */
@NullMarked
package org.caresport.referral.transfer;

import org.jspecify.annotations.NullMarked;
