package org.caresport.referral.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participation holds in the catalogue, and until when its programme runs.
 *
 * @param id the opaque enrolment under which the catalogue keeps the place: that of the participation itself until it goes to
 *     another group
 * @param transfer the newest wish to go to another group, if it did not come true
 * @param former where they were before they went to another group
 * @param trial the session at which they try it, as long as nobody has said that it goes on
 * @param endsOn the last day of the programme; null when nobody said
 * @param endReached whether that day has passed, and was told
 */
public record Enrolment(
        UUID id,
        Optional<ChangeOfGroup> transfer,
        Optional<FormerPlace> former,
        Optional<Trial> trial,
        @Nullable LocalDate endsOn,
        boolean endReached) {

    public static Enrolment of(UUID participation) {
        return new Enrolment(participation, Optional.empty(), Optional.empty(), Optional.empty(), null, false);
    }

    /** A place in another group that was asked for, and of which nothing was heard yet. */
    public Optional<ChangeOfGroup> pending() {
        return transfer.filter(ChangeOfGroup::isPending);
    }

    /** Whether the programme was to end before that day, and nobody has been told. */
    public boolean endsUntold(LocalDate today) {
        return !endReached && endsOn != null && endsOn.isBefore(today);
    }

    public Enrolment asking(ChangeOfGroup wish) {
        return new Enrolment(id, Optional.of(wish), former, trial, endsOn, endReached);
    }

    public Enrolment staying(String refusal) {
        return new Enrolment(id, transfer.map(wish -> wish.refused(refusal)), former, trial, endsOn, endReached);
    }

    /** In the other group, under the claim that was made there. */
    public Enrolment in(ChangeOfGroup wish, UUID activity, String title, Instant now) {
        var left = new FormerPlace(id, activity, title, now);
        return new Enrolment(wish.claim(), Optional.empty(), Optional.of(left), trial, endsOn, endReached);
    }

    public Enrolment until(LocalDate day) {
        return new Enrolment(id, transfer, former, trial, day, false);
    }

    public Enrolment atItsEnd() {
        return new Enrolment(id, transfer, former, trial, endsOn, true);
    }

    public Enrolment trying(Trial lesson) {
        return new Enrolment(id, transfer, former, Optional.of(lesson), endsOn, endReached);
    }

    /** An ordinary place from now on. */
    public Enrolment afterTrial() {
        return new Enrolment(id, transfer, former, Optional.empty(), endsOn, endReached);
    }
}
