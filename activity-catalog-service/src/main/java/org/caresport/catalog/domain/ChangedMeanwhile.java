package org.caresport.catalog.domain;

/** A change was based on an edition that is no longer the current one. */
public final class ChangedMeanwhile extends CatalogRefusal {

    private final String current;

    public ChangedMeanwhile(String current) {
        super("the current edition is " + current);
        this.current = current;
    }

    /** The entity tag of what stands in the catalogue now. */
    public String current() {
        return current;
    }
}
