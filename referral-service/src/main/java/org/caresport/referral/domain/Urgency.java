package org.caresport.referral.domain;

/** How soon the referrer wants the patient to be helped. */
public enum Urgency {
    ROUTINE,
    URGENT,
    ASAP,
    STAT
}
