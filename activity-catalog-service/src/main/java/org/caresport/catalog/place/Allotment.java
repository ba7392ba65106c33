package org.caresport.catalog.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.caresport.catalog.domain.PlaceBook;
import org.caresport.catalog.messaging.Announcements;
import org.caresport.catalog.persistence.PlaceBooks;

/** Who gets a place, who waits, and who is next. */
@ApplicationScoped
@Transactional
class Allotment {

    private final PlaceBooks books;
    private final Announcements announcements;
    private final Clock clock;

    Allotment(PlaceBooks books, Announcements announcements, Clock clock) {
        this.books = books;
        this.announcements = announcements;
        this.clock = clock;
    }

    void hold(PlaceRequest request) {
        var now = clock.instant();
        if (!changed(request.activityId(), book -> book.hold(request.participationId(), now))) {
            announcements.unknownActivity(request.participationId(), request.activityId(), now);
        }
    }

    void confirm(PlaceRequest request) {
        var now = clock.instant();
        if (!changed(
                request.activityId(), book -> book.confirm(request.participationId(), request.requestedAt(), now))) {
            announcements.unknownActivity(request.participationId(), request.activityId(), now);
        }
    }

    /** In an activity nobody knows there is nothing to give back. */
    void release(PlaceRequest request) {
        var now = clock.instant();
        changed(request.activityId(), book -> book.release(request.participationId(), request.reasonCode(), now));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void expire(PlaceBooks.OverdueOffer offer, Instant now) {
        changed(offer.activity(), book -> book.expire(offer.participation(), now));
    }

    private boolean changed(UUID activity, Consumer<PlaceBook> change) {
        var book = books.open(activity);
        book.ifPresent(change.andThen(books::save));
        return book.isPresent();
    }
}
