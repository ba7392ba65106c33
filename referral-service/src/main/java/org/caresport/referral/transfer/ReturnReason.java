package org.caresport.referral.transfer;

/** Why brokers do not take a case on that others wanted to pass on to them. */
public enum ReturnReason {
    LIVES_ELSEWHERE,
    NO_CAPACITY,
    NO_SUITABLE_OFFER,
    NOT_OUR_SPECIALITY,
    MORE_INFORMATION_NEEDED,
    OTHER
}
