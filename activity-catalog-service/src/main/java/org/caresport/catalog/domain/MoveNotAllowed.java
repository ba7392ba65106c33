package org.caresport.catalog.domain;

import java.util.Locale;

/** A move that the activity's status does not offer. */
public final class MoveNotAllowed extends CatalogRefusal {

    public MoveNotAllowed(ActivityStatus.Move move, ActivityStatus status) {
        super("an activity that is %s cannot be %s".formatted(status.code(), participle(move)));
    }

    public MoveNotAllowed(String what, ActivityStatus status) {
        super("an activity that is %s cannot be %s".formatted(status.code(), what));
    }

    private static String participle(ActivityStatus.Move move) {
        return switch (move) {
            case PUBLISH -> "published";
            case PAUSE, CLOSE, ARCHIVE -> move.name().toLowerCase(Locale.ROOT) + "d";
        };
    }
}
