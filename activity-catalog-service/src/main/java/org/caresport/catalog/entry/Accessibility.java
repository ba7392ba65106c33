package org.caresport.catalog.entry;

/** What a place offers to who needs it. */
public enum Accessibility {
    WHEELCHAIR,
    ACCESSIBLE_TOILET,
    HEARING_LOOP,
    PARKING
}
