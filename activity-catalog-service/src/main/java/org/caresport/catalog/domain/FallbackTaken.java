package org.caresport.catalog.domain;

/** A municipality that has its one named fallback already. */
public final class FallbackTaken extends CatalogRefusal {

    public FallbackTaken(String municipality, String broker) {
        super("municipality %s has a fallback already: %s".formatted(municipality, broker));
    }

    public FallbackTaken() {
        super("another broker has just become the fallback of the municipality");
    }
}
