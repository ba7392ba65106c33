/** Keeps the brokers' to-dos in step with what happens to their cases. */
@NullMarked
package org.caresport.referral.agenda;

import org.jspecify.annotations.NullMarked;
