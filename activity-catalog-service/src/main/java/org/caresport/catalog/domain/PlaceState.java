package org.caresport.catalog.domain;

import java.time.Instant;

/**
 * How it stands with one participation's place.
 *
 * <pre>
 *            ┌──► Refused
 *   (asked) ─┼──► Waiting ──► Offered ──► Reserved ──► Confirmed
 *            │       │          │  └────► OfferExpired
 *            │       └──────────┴────────────┬─────────────┐
 *            └──► Reserved                   └──► Released ◄┘   (from every living state)
 * </pre>
 */
public sealed interface PlaceState {

    Instant at();

    /** @param fromOffer whether it was taken from the waiting list, and not free at once */
    record Reserved(boolean fromOffer, Instant at) implements PlaceState {
        Confirmed confirm(Instant now) {
            return new Confirmed(now);
        }

        /** Taking an offer and the provider's confirmation are the same request; only the second is asked for later. */
        boolean isTakenBy(Instant requestedAt) {
            return fromOffer && !requestedAt.isAfter(at);
        }
    }

    /** The provider has confirmed it. */
    record Confirmed(Instant at) implements PlaceState {}

    /** @param number its place in the order of arrival, which has gaps */
    record Waiting(long number, Instant at) implements PlaceState {
        Offered offer(Instant until, Instant now) {
            return new Offered(until, now);
        }
    }

    /** A place that came free is kept for it until then. */
    record Offered(Instant until, Instant at) implements PlaceState {
        Reserved take(Instant now) {
            return new Reserved(true, now);
        }

        OfferExpired expire(Instant now) {
            return new OfferExpired(now);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }

    record OfferExpired(Instant at) implements PlaceState {}

    /** @param reason a code, as the one who released it gave it */
    record Released(String reason, Instant at) implements PlaceState {}

    record Refused(Reason reason, Instant at) implements PlaceState {}

    /** Why there is no place. */
    enum Reason {
        CLOSED("closed"),
        FULL("full"),
        UNKNOWN_ACTIVITY("unknown-activity"),
        NOT_OPEN("not-open");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Reason of(String code) {
            for (var reason : values()) {
                if (reason.code.equals(code)) {
                    return reason;
                }
            }
            throw new IllegalArgumentException("no such reason: " + code);
        }
    }

    default boolean takesPlace() {
        return switch (this) {
            case Reserved _, Confirmed _, Offered _ -> true;
            case Waiting _, OfferExpired _, Released _, Refused _ -> false;
        };
    }

    default boolean waits() {
        return this instanceof Waiting;
    }

    default boolean isLiving() {
        return takesPlace() || waits();
    }
}
