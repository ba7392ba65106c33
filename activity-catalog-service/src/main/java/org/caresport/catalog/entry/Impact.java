package org.caresport.catalog.entry;

/** How much it asks of the joints. */
public enum Impact {
    LOW,
    MODERATE,
    HIGH
}
