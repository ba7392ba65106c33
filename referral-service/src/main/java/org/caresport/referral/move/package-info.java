/** How one decision arrives over HTTP and takes effect, the same for every feature that moves a referral or a participation. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.move;
