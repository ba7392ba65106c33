package org.caresport.catalog.entry;

/** How the status of an activity is written. */
public enum StatusCode {
    DRAFT,
    PUBLISHED,
    PAUSED,
    CLOSED,
    ARCHIVED
}
