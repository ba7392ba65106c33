package org.caresport.catalog.domain;

import java.util.UUID;

/** There is no such thing, or it lies outside the caller's reach, which is the same to the caller. */
public final class NotInCatalogue extends CatalogRefusal {

    private final String kind;

    public NotInCatalogue(String kind, UUID id) {
        super("no %s %s".formatted(kind, id));
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
