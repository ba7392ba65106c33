package org.caresport.referral.escalation;

/** Who is told that a referral is left undone, one after the other. */
public enum Rung {
    OWNER,
    TEAM_LEAD,
    ADMIN
}
