/** What a patient sees and answers by the link in a mail, without an account. */
@NullMarked
package org.caresport.referral.offerlink;

import org.jspecify.annotations.NullMarked;
