package org.caresport.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many may take part in an activity, and how far that is used.
 *
 * @param taken places that are reserved, confirmed or on offer; more than {@code places} after a capacity was lowered
 * @param waiting how many are on the waiting list
 * @param lastNumber the number last handed out on the waiting list
 */
public record Capacity(int places, boolean waitingList, int taken, int waiting, long lastNumber) {

    public static Capacity of(int places, boolean waitingList) {
        return new Capacity(places, waitingList, 0, 0, 0);
    }

    /** What is on offer to somebody, or due to the first on the list, is not left. */
    public int left() {
        return Math.max(0, places - taken - waiting);
    }

    boolean hasUntaken() {
        return taken < places;
    }

    Capacity resized(int newPlaces, boolean withWaitingList) {
        return new Capacity(newPlaces, withWaitingList, taken, waiting, lastNumber);
    }

    Capacity moved(@Nullable PlaceState from, PlaceState to) {
        return new Capacity(
                places,
                waitingList,
                taken + one(to.takesPlace()) - one(from != null && from.takesPlace()),
                waiting + one(to.waits()) - one(from != null && from.waits()),
                to instanceof PlaceState.Waiting(var number, var _) ? Math.max(lastNumber, number) : lastNumber);
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
