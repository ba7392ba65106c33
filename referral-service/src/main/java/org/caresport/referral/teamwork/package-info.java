/** What the brokers of a municipality have to do, and who of them does it. */
@NullMarked
package org.caresport.referral.teamwork;

import org.jspecify.annotations.NullMarked;
