package org.caresport.catalog.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.Place;
import org.caresport.catalog.domain.PlaceRows;

/** The rows of {@code place} that belong to one activity. */
class PlacesOfOne implements PlaceRows {

    private static final List<String> LIVING =
            List.of(PlaceEntity.RESERVED, PlaceEntity.CONFIRMED, PlaceEntity.WAITING, PlaceEntity.OFFERED);

    private final UUID activity;
    private final PlaceTable table;

    PlacesOfOne(UUID activity, PlaceTable table) {
        this.activity = activity;
        this.table = table;
    }

    /** Of another activity, too: a participation has one place at most. */
    @Override
    public Optional<Place> find(UUID participation) {
        return table.findByIdOptional(participation).map(PlaceEntity::read);
    }

    @Override
    public Optional<Place> firstWaiting() {
        return table.find("activityId = ?1 and state = ?2 order by waitingNumber", activity, PlaceEntity.WAITING)
                .firstResultOptional()
                .map(PlaceEntity::read);
    }

    @Override
    public List<Place> living() {
        return table.find("activityId = ?1 and state in ?2 order by since, participationId", activity, LIVING).stream()
                .map(PlaceEntity::read)
                .toList();
    }

    @Override
    public int position(long waitingNumber) {
        return (int) table.count(
                "activityId = ?1 and state = ?2 and waitingNumber <= ?3", activity, PlaceEntity.WAITING, waitingNumber);
    }

    @Override
    public void add(Place place) {
        var row = new PlaceEntity();
        row.write(place);
        table.persist(row);
    }

    @Override
    public void change(Place place) {
        table.findById(place.participation()).write(place);
    }
}
