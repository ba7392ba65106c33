package org.caresport.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus;
import org.caresport.catalog.domain.Capacity;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.domain.Place;
import org.caresport.catalog.domain.PlaceBook;
import org.caresport.catalog.messaging.Announcements;

/**
 * The places of all activities. A book is opened under the lock of its activity's {@code capacity} row: changes to one
 * activity come one after the other, and are announced in that order.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PlaceBooks {

    private final CapacityRows capacities;
    private final ActivityRows activities;
    private final PlaceTable places;
    private final Sessions sessions;
    private final Showcase showcase;
    private final Announcements announcements;
    private final CatalogConfig config;
    private final Clock clock;

    PlaceBooks(
            CapacityRows capacities,
            ActivityRows activities,
            PlaceTable places,
            Sessions sessions,
            Showcase showcase,
            Announcements announcements,
            CatalogConfig config,
            Clock clock) {
        this.capacities = capacities;
        this.activities = activities;
        this.places = places;
        this.sessions = sessions;
        this.showcase = showcase;
        this.announcements = announcements;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when there is no such activity. */
    public Optional<PlaceBook> open(UUID activity) {
        return Optional.ofNullable(capacities.findById(activity, LockModeType.PESSIMISTIC_WRITE))
                .map(this::book);
    }

    /** Tells every participation its answer, and the world what is left. */
    public void save(PlaceBook book) {
        write(book);
        if (book.isChanged()) {
            showcase.announce(book.activity());
        }
    }

    /** To be looked at, not changed. */
    @Transactional
    public OpenPage read(UUID activity, Reach reach) {
        var row = activities
                .findByIdOptional(activity)
                .filter(found -> reach.covers(found.municipality, found.organisationId))
                .orElseThrow(() -> new NotInCatalogue("activity", activity));
        return new OpenPage(capacities.findById(row.id).read(), new PlacesOfOne(row.id, places).living());
    }

    /** The places of an activity as they stand. */
    public record OpenPage(Capacity capacity, List<Place> living) {}

    /** The offers whose time is over, oldest first. */
    public List<OverdueOffer> overdue(Instant now, int limit) {
        return places
                .find("state = ?1 and offeredUntil <= ?2 order by offeredUntil", PlaceEntity.OFFERED, now)
                .page(0, limit)
                .stream()
                .map(row -> new OverdueOffer(row.activityId, row.participationId))
                .toList();
    }

    /** An offer that nobody took in time. */
    public record OverdueOffer(UUID activity, UUID participation) {}

    void write(PlaceBook book) {
        capacities.findById(book.activity()).write(book.capacity());
        var activity = activities.findById(book.activity());
        var firstSession = sessions.next(book.activity(), clock.instant());
        announcements.places(book.answers(), activity.organisationId, firstSession.orElse(null));
    }

    private PlaceBook book(CapacityEntity capacity) {
        var activity = activities.findById(capacity.activityId);
        var terms = new PlaceBook.Terms(
                activity.id, ActivityStatus.of(activity.status), activity.isOver(clock.instant()), config.offerFor());
        return new PlaceBook(terms, capacity.read(), new PlacesOfOne(activity.id, places));
    }
}
