package org.caresport.catalog.domain;

/** A request that the rules of the catalogue refuse. */
public abstract sealed class CatalogRefusal extends RuntimeException
        permits AlreadyThere, FallbackTaken, Misfit, MoveNotAllowed, NotInCatalogue, PostcodeTaken, StillCovers {

    CatalogRefusal(String message) {
        super(message);
    }
}
