package org.caresport.referral.move;

/** The body of a decision that needs no words: an empty object. */
public record Nothing() {}
