package org.caresport.catalog.place;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caresport.catalog.domain.Capacity;
import org.caresport.catalog.domain.Place;
import org.caresport.catalog.domain.PlaceState;
import org.caresport.catalog.domain.PlaceState.Offered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The places of an activity. A participation is an opaque id: who it is, the catalogue does not know.
 *
 * @param taken reserved, confirmed or offered; more than the capacity after that was lowered
 * @param items who has a place, then who waits, first come first
 */
record PlacesView(int capacity, int placesLeft, int taken, int waiting, List<Item> items) {

    /**
     * One participation's place.
     *
     * @param state reserved, confirmed, offered or waiting
     * @param since when it came into this state
     * @param expiresAt of an offer
     */
    @Schema(name = "HeldPlace")
    record Item(
            UUID participationId,
            String state,
            Instant since,
            @Nullable Instant expiresAt) {

        static Item of(Place place) {
            var state = place.state();
            return new Item(
                    place.participation(),
                    state.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    state.at(),
                    state instanceof Offered(var until, var _) ? until : null);
        }
    }

    static PlacesView of(Capacity capacity, List<Place> living) {
        return new PlacesView(
                capacity.places(),
                capacity.left(),
                capacity.taken(),
                capacity.waiting(),
                living.stream()
                        .sorted(Comparator.comparing((Place place) -> number(place.state())))
                        .map(Item::of)
                        .toList());
    }

    /** Who has a place stays in order of arrival before who waits. */
    private static long number(PlaceState state) {
        return state instanceof PlaceState.Waiting(var number, var _) ? number : 0;
    }
}
