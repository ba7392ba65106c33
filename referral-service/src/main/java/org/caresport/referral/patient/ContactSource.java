package org.caresport.referral.patient;

/** Where the contact details come from that are used for somebody. */
public enum ContactSource {
    /** From the organisation that registered them. */
    REGISTERED,
    /** From the person, in the app. */
    APP,
    /** From the person, who told it to a broker. */
    BROKER,
    /** From the person, who asked by a mailed link that no more messages are sent. */
    LINK
}
