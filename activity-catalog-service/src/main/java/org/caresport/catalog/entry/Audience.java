package org.caresport.catalog.entry;

/** For whom an activity is meant. */
public enum Audience {
    PATIENTS,
    RESIDENTS,
    PROFESSIONALS,
    MIXED
}
