package org.caresport.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.PlaceState.Confirmed;
import org.caresport.catalog.domain.PlaceState.OfferExpired;
import org.caresport.catalog.domain.PlaceState.Offered;
import org.caresport.catalog.domain.PlaceState.Reason;
import org.caresport.catalog.domain.PlaceState.Refused;
import org.caresport.catalog.domain.PlaceState.Released;
import org.caresport.catalog.domain.PlaceState.Reserved;
import org.caresport.catalog.domain.PlaceState.Waiting;
import org.junit.jupiter.api.Test;

class PlaceBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration OFFER_FOR = Duration.ofDays(3);
    private static final UUID WALKING = UUID.randomUUID();

    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID cas = UUID.randomUUID();
    private final Rows rows = new Rows();

    private ActivityStatus status = ActivityStatus.of("published");
    private Capacity capacity = Capacity.of(1, true);
    private boolean over;

    @Test
    void theLastPlaceIsReservedAndTheNextOneWaits() {
        hold(ann);
        var answers = hold(bob);

        assertThat(state(ann)).isEqualTo(new Reserved(false, NOW));
        assertThat(state(bob)).isEqualTo(new Waiting(1, NOW));
        assertThat(answers).extracting(PlaceBook.Answer::position).containsExactly(1);
        assertThat(capacity).isEqualTo(new Capacity(1, true, 1, 1, 1));
    }

    @Test
    void withoutAWaitingListItIsFull() {
        capacity = Capacity.of(1, false);
        hold(ann);
        hold(bob);

        assertThat(state(bob)).isEqualTo(new Refused(Reason.FULL, NOW));
        assertThat(capacity.waiting()).isZero();
    }

    @Test
    void askingAgainGivesTheSameAnswerAndChangesNothing() {
        var first = hold(ann);
        var before = capacity;
        var again = hold(ann);

        assertThat(again).isEqualTo(first);
        assertThat(capacity).isEqualTo(before);
    }

    @Test
    void nobodyIsTakenInWhereItIsNotOpen() {
        status = ActivityStatus.of("paused");
        hold(ann);
        status = ActivityStatus.of("closed");
        hold(bob);
        status = ActivityStatus.of("published");
        over = true;
        hold(cas);

        assertThat(state(ann)).isEqualTo(new Refused(Reason.NOT_OPEN, NOW));
        assertThat(state(bob)).isEqualTo(new Refused(Reason.CLOSED, NOW));
        assertThat(state(cas)).isEqualTo(new Refused(Reason.CLOSED, NOW));
    }

    @Test
    void aPlaceThatComesFreeIsOfferedToWhoWaitedLongest() {
        hold(ann);
        hold(bob);
        hold(cas);
        release(ann, NOW.plusSeconds(60));

        assertThat(state(ann)).isEqualTo(new Released("cancelled", NOW.plusSeconds(60)));
        assertThat(state(bob)).isEqualTo(new Offered(NOW.plusSeconds(60).plus(OFFER_FOR), NOW.plusSeconds(60)));
        assertThat(state(cas)).isInstanceOf(Waiting.class);
    }

    @Test
    void aPlaceOnOfferIsNotFreeForOthers() {
        hold(ann);
        hold(bob);
        release(ann, NOW);
        hold(cas);

        assertThat(capacity.left()).isZero();
        assertThat(state(cas)).isInstanceOf(Waiting.class);
    }

    @Test
    void anOfferIsTakenInTime() {
        offeredToBob();
        confirm(bob, NOW.plusSeconds(10), NOW.plusSeconds(11));

        assertThat(state(bob)).isEqualTo(new Reserved(true, NOW.plusSeconds(11)));
    }

    @Test
    void takingAnOfferTwiceIsNotTheProvidersConfirmation() {
        offeredToBob();
        confirm(bob, NOW.plusSeconds(10), NOW.plusSeconds(11));
        confirm(bob, NOW.plusSeconds(10), NOW.plusSeconds(12));

        assertThat(state(bob)).isEqualTo(new Reserved(true, NOW.plusSeconds(11)));
    }

    @Test
    void theProviderConfirmsAReservedPlace() {
        offeredToBob();
        confirm(bob, NOW.plusSeconds(10), NOW.plusSeconds(11));
        confirm(bob, NOW.plusSeconds(60), NOW.plusSeconds(61));

        assertThat(state(bob)).isEqualTo(new Confirmed(NOW.plusSeconds(61)));
    }

    @Test
    void anOfferThatNobodyTookGoesToTheNext() {
        offeredToBob();
        hold(cas);
        var late = NOW.plus(OFFER_FOR);
        expire(bob, late);

        assertThat(state(bob)).isEqualTo(new OfferExpired(late));
        assertThat(state(cas)).isEqualTo(new Offered(late.plus(OFFER_FOR), late));
    }

    @Test
    void anOfferTakenTooLateHasExpired() {
        offeredToBob();
        confirm(bob, NOW, NOW.plus(OFFER_FOR));

        assertThat(state(bob)).isInstanceOf(OfferExpired.class);
        assertThat(capacity.left()).isEqualTo(1);
    }

    @Test
    void anOfferThatWasTakenDoesNotExpire() {
        offeredToBob();
        confirm(bob, NOW, NOW);
        expire(bob, NOW.plus(OFFER_FOR));

        assertThat(state(bob)).isInstanceOf(Reserved.class);
    }

    @Test
    void whoLeavesTheListIsPassedOver() {
        hold(ann);
        hold(bob);
        hold(cas);
        release(bob, NOW);
        release(ann, NOW);

        assertThat(state(cas)).isInstanceOf(Offered.class);
        assertThat(capacity).isEqualTo(new Capacity(1, true, 1, 0, 2));
    }

    @Test
    void givingBackWhatWasNeverAskedForIsHarmless() {
        assertThat(release(ann, NOW)).isEmpty();
        assertThat(capacity).isEqualTo(Capacity.of(1, true));
    }

    @Test
    void aRequestThatItsOwnReleaseOvertookGetsNoPlace() {
        release(ann, NOW);
        hold(ann);

        assertThat(state(ann)).isInstanceOf(Released.class);
        assertThat(capacity.left()).isEqualTo(1);
    }

    @Test
    void givingBackTwiceFreesOnePlace() {
        capacity = Capacity.of(2, true);
        hold(ann);
        hold(bob);
        release(ann, NOW);
        release(ann, NOW);

        assertThat(capacity.left()).isEqualTo(1);
    }

    @Test
    void fewerPlacesThrowNobodyOut() {
        capacity = Capacity.of(2, true);
        hold(ann);
        hold(bob);
        resize(1);
        release(ann, NOW);
        hold(cas);

        assertThat(state(bob)).isInstanceOf(Reserved.class);
        assertThat(state(cas)).isInstanceOf(Waiting.class);
    }

    @Test
    void morePlacesAreOfferedToWhoWaits() {
        hold(ann);
        hold(bob);
        resize(3);

        assertThat(state(bob)).isInstanceOf(Offered.class);
        assertThat(capacity.left()).isEqualTo(1);
    }

    @Test
    void nothingIsOfferedWhilePausedButAfterwards() {
        hold(ann);
        hold(bob);
        status = ActivityStatus.of("paused");
        release(ann, NOW);
        assertThat(state(bob)).isInstanceOf(Waiting.class);

        status = ActivityStatus.of("published");
        resize(1);
        assertThat(state(bob)).isInstanceOf(Offered.class);
    }

    @Test
    void closingGivesEveryPlaceBack() {
        hold(ann);
        hold(bob);
        status = ActivityStatus.of("closed");
        var book = open();
        book.releaseAll("closed", NOW);
        keep(book);

        assertThat(state(ann)).isEqualTo(new Released("closed", NOW));
        assertThat(state(bob)).isEqualTo(new Released("closed", NOW));
        assertThat(capacity.taken() + capacity.waiting()).isZero();
    }

    @Test
    void aPlaceNobodyAskedForCannotBeConfirmed() {
        assertThatThrownBy(() -> confirm(ann, NOW, NOW)).isInstanceOf(UnknownPlace.class);
    }

    @Test
    void aParticipationHasAPlaceInOneActivityAlone() {
        rows.add(new Place(ann, UUID.randomUUID(), new Reserved(false, NOW)));

        assertThatThrownBy(() -> hold(ann)).isInstanceOf(UnknownPlace.class);
    }

    private void offeredToBob() {
        hold(ann);
        hold(bob);
        release(ann, NOW);
    }

    private List<PlaceBook.Answer> hold(UUID who) {
        var book = open();
        book.hold(who, NOW);
        return keep(book);
    }

    private void confirm(UUID who, Instant requestedAt, Instant now) {
        var book = open();
        book.confirm(who, requestedAt, now);
        keep(book);
    }

    private List<PlaceBook.Answer> release(UUID who, Instant now) {
        var book = open();
        book.release(who, "cancelled", now);
        return keep(book);
    }

    private void expire(UUID who, Instant now) {
        var book = open();
        book.expire(who, now);
        keep(book);
    }

    private void resize(int places) {
        var book = open();
        book.resize(places, true, NOW);
        keep(book);
    }

    private PlaceBook open() {
        return new PlaceBook(new PlaceBook.Terms(WALKING, status, over, OFFER_FOR), capacity, rows);
    }

    private List<PlaceBook.Answer> keep(PlaceBook book) {
        capacity = book.capacity();
        return book.answers();
    }

    private PlaceState state(UUID who) {
        return rows.find(who).orElseThrow().state();
    }

    /** What the table does, for a test of the rules alone. */
    private static class Rows implements PlaceRows {

        private final Map<UUID, Place> places = new LinkedHashMap<>();

        @Override
        public Optional<Place> find(UUID participation) {
            return Optional.ofNullable(places.get(participation));
        }

        @Override
        public Optional<Place> firstWaiting() {
            return places.values().stream()
                    .filter(place -> place.state().waits())
                    .min(Comparator.comparing(place -> ((Waiting) place.state()).number()));
        }

        @Override
        public List<Place> living() {
            return places.values().stream()
                    .filter(place -> place.state().isLiving())
                    .toList();
        }

        @Override
        public int position(long waitingNumber) {
            return (int) places.values().stream()
                    .filter(place -> place.state() instanceof Waiting(var number, var _) && number <= waitingNumber)
                    .count();
        }

        @Override
        public void add(Place place) {
            if (places.putIfAbsent(place.participation(), place) != null) {
                throw new IllegalStateException("added twice");
            }
        }

        @Override
        public void change(Place place) {
            places.put(place.participation(), place);
        }
    }
}
