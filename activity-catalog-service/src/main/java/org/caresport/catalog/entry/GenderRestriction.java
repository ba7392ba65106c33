package org.caresport.catalog.entry;

/** Whether it is for women or men only. */
public enum GenderRestriction {
    NONE,
    FEMALE,
    MALE
}
