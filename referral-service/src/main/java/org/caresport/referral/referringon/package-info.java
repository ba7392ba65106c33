/** Brokers pass a case on to those of another municipality, who take it on or return it. */
@NullMarked
package org.caresport.referral.referringon;

import org.jspecify.annotations.NullMarked;
