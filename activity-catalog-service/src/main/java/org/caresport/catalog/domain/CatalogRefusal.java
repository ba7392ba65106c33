package org.caresport.catalog.domain;

/** A request that the rules of the catalogue refuse. */
public abstract sealed class CatalogRefusal extends RuntimeException
        permits AlreadyThere, Misfit, MoveNotAllowed, NotInCatalogue, PostcodeTaken {

    CatalogRefusal(String message) {
        super(message);
    }
}
