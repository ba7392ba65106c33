package org.caresport.catalog.domain;

/** A postcode area that has its one named broker already. */
public final class PostcodeTaken extends CatalogRefusal {

    public PostcodeTaken(String postcode, String broker) {
        super("postcode area %s has a broker already: %s".formatted(postcode, broker));
    }

    public PostcodeTaken() {
        super("one of the postcode areas has just been given to another broker");
    }
}
