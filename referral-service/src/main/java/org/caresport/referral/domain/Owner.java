package org.caresport.referral.domain;

/**
 * The broker who has taken a referral up.
 *
 * @param broker by the login's subject
 * @param organisation for which the broker works; empty when that was not written down yet
 */
public record Owner(String broker, String organisation) {}
