/** What the world is told when a referral or a participation changes, and how that is named. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.messaging;
