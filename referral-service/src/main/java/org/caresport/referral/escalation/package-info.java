/** How far it was told that a referral is left undone: to its owner, the team lead, the administrator. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.escalation;
