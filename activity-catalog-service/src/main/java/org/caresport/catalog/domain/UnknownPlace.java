package org.caresport.catalog.domain;

import java.util.UUID;

/** A request about a place that was never asked for, or was asked for in another activity. */
public final class UnknownPlace extends RuntimeException {

    UnknownPlace(UUID participation, UUID activity) {
        super("participation %s has asked for no place in activity %s".formatted(participation, activity));
    }
}
