package org.caresport.referral.standing;

/** A sentence for a worklist, in each language in which one is read. */
public record Saying(String nl, String en) {}
