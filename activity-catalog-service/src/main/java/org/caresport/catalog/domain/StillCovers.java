package org.caresport.catalog.domain;

/** A broker who is to leave the directory, and whom the absence of another one names. */
public final class StillCovers extends CatalogRefusal {

    public StillCovers(String absent) {
        super("this broker is named as who covers for " + absent);
    }

    public StillCovers() {
        super("this broker has just been named as who covers for another one");
    }
}
