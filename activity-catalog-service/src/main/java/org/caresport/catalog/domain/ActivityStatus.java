package org.caresport.catalog.domain;

import java.util.Locale;

/**
 * Where an activity stands. Each status offers only the moves that are legal from it; when the status is not known,
 * {@link #after} picks the move or refuses it.
 *
 * <pre>
 *   Draft ──► Published ◄──► Paused          a draft is seen by its own organisation and its municipality alone;
 *     │           │            │             paused takes nobody new; closed has given every place back;
 *     │           └──► Closed ◄┘             archived has left the catalogue.
 *     ▼                  ▼
 *  Archived ◄────────────┘   (and from Published or Paused, which closes on the way)
 * </pre>
 */
public sealed interface ActivityStatus {

    record Draft() implements ActivityStatus {
        Published publish() {
            return new Published();
        }

        Archived archive() {
            return new Archived();
        }
    }

    record Published() implements ActivityStatus {
        Paused pause() {
            return new Paused();
        }

        Closed close() {
            return new Closed();
        }

        Archived archive() {
            return close().archive();
        }
    }

    record Paused() implements ActivityStatus {
        Published publish() {
            return new Published();
        }

        Closed close() {
            return new Closed();
        }

        Archived archive() {
            return close().archive();
        }
    }

    record Closed() implements ActivityStatus {
        Archived archive() {
            return new Archived();
        }
    }

    record Archived() implements ActivityStatus {}

    enum Move {
        PUBLISH,
        PAUSE,
        CLOSE,
        ARCHIVE
    }

    /** @throws MoveNotAllowed when this status does not offer the move */
    default ActivityStatus after(Move move) {
        return switch (move) {
            case PUBLISH ->
                switch (this) {
                    case Draft draft -> draft.publish();
                    case Paused paused -> paused.publish();
                    case Published _, Closed _, Archived _ -> throw new MoveNotAllowed(move, this);
                };
            case PAUSE ->
                switch (this) {
                    case Published published -> published.pause();
                    case Draft _, Paused _, Closed _, Archived _ -> throw new MoveNotAllowed(move, this);
                };
            case CLOSE ->
                switch (this) {
                    case Published published -> published.close();
                    case Paused paused -> paused.close();
                    case Draft _, Closed _, Archived _ -> throw new MoveNotAllowed(move, this);
                };
            case ARCHIVE ->
                switch (this) {
                    case Draft draft -> draft.archive();
                    case Published published -> published.archive();
                    case Paused paused -> paused.archive();
                    case Closed closed -> closed.archive();
                    case Archived _ -> throw new MoveNotAllowed(move, this);
                };
        };
    }

    /** Whether the world outside is told about it; a draft is not, and what is archived is gone. */
    default boolean isPublic() {
        return switch (this) {
            case Published _, Paused _, Closed _ -> true;
            case Draft _, Archived _ -> false;
        };
    }

    /** Whether nobody has or gets a place any more. */
    default boolean isEnded() {
        return switch (this) {
            case Closed _, Archived _ -> true;
            case Draft _, Published _, Paused _ -> false;
        };
    }

    default String code() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static ActivityStatus of(String code) {
        return switch (code) {
            case "draft" -> new Draft();
            case "published" -> new Published();
            case "paused" -> new Paused();
            case "closed" -> new Closed();
            case "archived" -> new Archived();
            default -> throw new IllegalArgumentException("no such status: " + code);
        };
    }
}
