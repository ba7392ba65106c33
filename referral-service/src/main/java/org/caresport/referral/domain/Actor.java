package org.caresport.referral.domain;

/** Somebody's part in a case. */
public enum Actor {
    BROKER,
    PATIENT,
    REPRESENTATIVE,
    PROVIDER,
    REFERRER,
    PLATFORM
}
