package org.caresport.catalog.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the places of one activity are written down. */
public interface PlaceRows {

    Optional<Place> find(UUID participation);

    /** Who has waited longest. */
    Optional<Place> firstWaiting();

    /** Everybody who has a place or waits for one. */
    List<Place> living();

    /** How many on the list have this number or a lower one. */
    int position(long waitingNumber);

    void add(Place place);

    void change(Place place);
}
