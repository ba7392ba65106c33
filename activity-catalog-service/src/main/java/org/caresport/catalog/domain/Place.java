package org.caresport.catalog.domain;

import java.util.UUID;

/** A participation's place in an activity, or its wish for one. Who takes part, the catalogue does not know. */
public record Place(UUID participation, UUID activity, PlaceState state) {

    Place as(PlaceState next) {
        return new Place(participation, activity, next);
    }
}
