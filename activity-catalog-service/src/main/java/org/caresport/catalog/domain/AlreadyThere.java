package org.caresport.catalog.domain;

import java.util.UUID;

/** Something was to be created under an id that is in use. */
public final class AlreadyThere extends CatalogRefusal {

    public AlreadyThere(UUID id) {
        super(id + " is in the catalogue already");
    }
}
