package org.caresport.referral.standing;

/** Whose turn it is. */
public enum WaitingFor {
    BROKER,
    PATIENT,
    CLUB,
    DOCTOR,
    PLATFORM,
    NOBODY
}
