package org.caresport.referral.ending;

/** Why a provider cannot take somebody after all. */
public enum RefusalReason {
    FULL,
    NOT_SUITABLE,
    PROGRAMME_STOPPED,
    OTHER
}
