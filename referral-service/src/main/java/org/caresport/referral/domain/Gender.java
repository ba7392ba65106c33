package org.caresport.referral.domain;

/** Administrative gender, as FHIR has it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
