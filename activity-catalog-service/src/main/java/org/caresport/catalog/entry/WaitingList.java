package org.caresport.catalog.entry;

/** Whether who comes too late may wait for a place. */
public record WaitingList(boolean enabled) {}
