package org.caresport.catalog.entry;

/** With how many one moves. */
public enum SocialForm {
    GROUP,
    PAIR,
    INDIVIDUAL
}
