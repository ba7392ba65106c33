package org.caresport.catalog.domain;

/** A field that is well-formed, but does not fit what the catalogue knows. */
public final class Misfit extends CatalogRefusal {

    private final String field;

    public Misfit(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
