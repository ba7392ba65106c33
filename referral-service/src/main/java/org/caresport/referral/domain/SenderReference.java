package org.caresport.referral.domain;

/**
 * The sender's own identifier of a referral. Within the sender's organisation it names one referral for ever, so a
 * repeated send finds the first one instead of making a second.
 */
public record SenderReference(String system, String value, String clientId) {}
