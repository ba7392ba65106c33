package org.caresport.catalog.entry;

/** A programme goes on; an event is an occasion. */
public enum ActivityKind {
    PROGRAMME,
    EVENT
}
