package org.caresport.catalog.entry;

/** How much it asks of the heart. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS
}
