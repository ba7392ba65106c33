package org.caresport.catalog.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.PlaceState.Confirmed;
import org.caresport.catalog.domain.PlaceState.OfferExpired;
import org.caresport.catalog.domain.PlaceState.Offered;
import org.caresport.catalog.domain.PlaceState.Reason;
import org.caresport.catalog.domain.PlaceState.Refused;
import org.caresport.catalog.domain.PlaceState.Released;
import org.caresport.catalog.domain.PlaceState.Reserved;
import org.caresport.catalog.domain.PlaceState.Waiting;

/**
 * The places of one activity, opened for writing. Whoever opened it is alone with it until the transaction ends, so what
 * it counts is true. A request that comes again gets the same answer again and changes nothing.
 */
public final class PlaceBook {

    /** A release can overtake the request it takes back; it is remembered, so that the late request finds it. */
    static final String NEVER_ASKED = "never-asked";

    private final Terms terms;
    private final PlaceRows rows;
    private final List<Answer> answers = new ArrayList<>();
    private final Capacity before;
    private Capacity capacity;

    public PlaceBook(Terms terms, Capacity capacity, PlaceRows rows) {
        this.terms = terms;
        this.rows = rows;
        this.before = capacity;
        this.capacity = capacity;
    }

    /**
     * What holds for the activity at this moment.
     *
     * @param over whether its last session has passed
     * @param offerFor how long a place that came free is kept for the first on the list
     */
    public record Terms(UUID activity, ActivityStatus status, boolean over, Duration offerFor) {

        boolean isOpen() {
            return status instanceof ActivityStatus.Published && !over;
        }
    }

    /**
     * What a participation is told.
     *
     * @param position on the waiting list, from 1; 0 for who does not wait
     */
    public record Answer(Place place, int position) {}

    public void hold(UUID participation, Instant now) {
        var known = rows.find(participation).map(this::ours);
        known.ifPresentOrElse(this::tell, () -> add(new Place(participation, terms.activity(), newcomer(now))));
    }

    /** Takes an offer, or is the provider's word that a reserved place is fine. */
    public void confirm(UUID participation, Instant requestedAt, Instant now) {
        var place = get(participation);
        switch (place.state()) {
            case Offered offer when offer.isOver(now) -> expire(participation, now);
            case Offered offer -> change(place, offer.take(now));
            case Reserved reserved when reserved.isTakenBy(requestedAt) -> tell(place);
            case Reserved reserved -> change(place, reserved.confirm(now));
            case Confirmed _, Waiting _, OfferExpired _, Released _, Refused _ -> tell(place);
        }
    }

    public void release(UUID participation, String reason, Instant now) {
        rows.find(participation)
                .map(this::ours)
                .ifPresentOrElse(place -> release(place, reason, now), () -> remember(participation, now));
    }

    /** Ends an offer whose time is over; one that was taken in the meantime stays. */
    public void expire(UUID participation, Instant now) {
        var place = get(participation);
        if (place.state() instanceof Offered offer && offer.isOver(now)) {
            change(place, offer.expire(now));
            offerWhatIsFree(now);
        }
    }

    /** Nobody is thrown out when there are fewer places than before; who waits is offered what there is more. */
    public void resize(int places, boolean waitingList, Instant now) {
        capacity = capacity.resized(places, waitingList);
        offerWhatIsFree(now);
    }

    public void releaseAll(String reason, Instant now) {
        rows.living().forEach(place -> change(place, new Released(reason, now)));
    }

    public UUID activity() {
        return terms.activity();
    }

    public Capacity capacity() {
        return capacity;
    }

    public boolean isChanged() {
        return !capacity.equals(before);
    }

    /** In the order in which they came about. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    private void release(Place place, String reason, Instant now) {
        switch (place.state()) {
            case Reserved _, Confirmed _, Waiting _, Offered _ -> change(place, new Released(reason, now));
            case OfferExpired _, Released _, Refused _ -> tell(place);
        }
        offerWhatIsFree(now);
    }

    /** Nobody is told: there was no place. */
    private void remember(UUID participation, Instant now) {
        rows.add(new Place(participation, terms.activity(), new Released(NEVER_ASKED, now)));
    }

    private PlaceState newcomer(Instant now) {
        return switch (terms.status()) {
            case ActivityStatus.Draft _, ActivityStatus.Paused _ -> new Refused(Reason.NOT_OPEN, now);
            case ActivityStatus.Closed _, ActivityStatus.Archived _ -> new Refused(Reason.CLOSED, now);
            case ActivityStatus.Published _ when terms.over() -> new Refused(Reason.CLOSED, now);
            case ActivityStatus.Published _ when capacity.left() > 0 -> new Reserved(false, now);
            case ActivityStatus.Published _ when capacity.waitingList() -> new Waiting(capacity.lastNumber() + 1, now);
            case ActivityStatus.Published _ -> new Refused(Reason.FULL, now);
        };
    }

    private void offerWhatIsFree(Instant now) {
        while (terms.isOpen() && capacity.hasUntaken() && capacity.waiting() > 0) {
            var first = rows.firstWaiting().orElseThrow();
            if (first.state() instanceof Waiting waiting) {
                change(first, waiting.offer(now.plus(terms.offerFor()), now));
            }
        }
    }

    private Place get(UUID participation) {
        return rows.find(participation)
                .map(this::ours)
                .orElseThrow(() -> new UnknownPlace(participation, terms.activity()));
    }

    private Place ours(Place place) {
        if (!place.activity().equals(terms.activity())) {
            throw new UnknownPlace(place.participation(), terms.activity());
        }
        return place;
    }

    private void add(Place place) {
        rows.add(place);
        capacity = capacity.moved(null, place.state());
        tell(place);
    }

    private void change(Place place, PlaceState next) {
        var changed = place.as(next);
        rows.change(changed);
        capacity = capacity.moved(place.state(), next);
        tell(changed);
    }

    private void tell(Place place) {
        answers.add(new Answer(place, place.state() instanceof Waiting(var number, var _) ? rows.position(number) : 0));
    }
}
