package org.caresport.referral.teamwork;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.persistence.HandOvers;
import org.caresport.referral.persistence.HandOvers.Lent;

/**
 * Sees to it that the open cases of whoever is away are somebody's: they go to the colleague who covers, by the directory or by
 * a hand-over, on the first day, and come back after the last one. What came in during the absence is the cover's from the first,
 * and stays so; what somebody took over in the meantime stays with them.
 */
@ApplicationScoped
class Cover {

    private static final Reason AWAY =
            new Reason("cover", "De behandelend makelaar is afwezig; een collega neemt waar.");
    private static final Reason BACK = new Reason("cover-ended", "De waarneming is voorbij.");

    private final HandOvers handOvers;
    private final Lending lending;
    private final DutyRoster roster;
    private final Announcements announcements;
    private final Clock clock;
    private final WallClock wallClock;

    Cover(
            HandOvers handOvers,
            Lending lending,
            DutyRoster roster,
            Announcements announcements,
            Clock clock,
            WallClock wallClock) {
        this.handOvers = handOvers;
        this.lending = lending;
        this.roster = roster;
        this.announcements = announcements;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /**
     * Whose cases are with whom for the time being.
     *
     * @param because which absence or hand-over it is
     */
    record Arrangement(String because, String municipality, String owner, DirectoryEntry cover) {}

    @Scheduled(every = "${caresport.cover.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var arrangements = arrangements();
        giveBackBut(arrangements.stream().map(Arrangement::because).collect(Collectors.toSet()));
        arrangements.forEach(this::lend);
    }

    private void lend(Arrangement arrangement) {
        var waiting = handOvers.notLentYet(arrangement.municipality(), arrangement.owner(), arrangement.because());
        var moved = new HashSet<ReferralId>();
        for (var id : waiting) {
            var lent = new Lent(
                    id,
                    arrangement.municipality(),
                    arrangement.owner(),
                    arrangement.cover().login().orElseThrow(),
                    arrangement.because());
            tryTo(id, () -> {
                if (lending.lend(lent, AWAY, now())) {
                    moved.add(id);
                }
            });
        }
        if (!moved.isEmpty()) {
            tell(arrangement.cover());
        }
    }

    private void giveBackBut(Set<String> holding) {
        var told = new HashSet<DirectoryEntry>();
        handOvers.lent().stream()
                .filter(lent -> !holding.contains(lent.because()))
                .forEach(lent -> roster.withLogin(lent.municipality(), lent.owner())
                        .ifPresent(owner -> tryTo(lent.referral(), () -> {
                            if (lending.giveBack(lent, BACK, now())) {
                                told.add(owner);
                            }
                        })));
        told.forEach(this::tell);
    }

    static String because(HandOvers.HandOver handOver) {
        return "hand-over " + handOver.id();
    }

    private List<Arrangement> arrangements() {
        var byHand = handOvers.running(wallClock.today().minusDays(1)).stream()
                .filter(one -> one.holdsOn(wallClock.todayIn(one.municipality())))
                .flatMap(one -> roster.withLogin(one.municipality(), one.to()).stream()
                        .map(to -> new Arrangement(because(one), one.municipality(), one.from(), to)));
        return Stream.concat(byHand, roster.everybody().stream().flatMap(this::absence))
                .toList();
    }

    private Stream<Arrangement> absence(DirectoryEntry away) {
        var today = wallClock.todayIn(away.municipality());
        return away.absence().filter(_ -> away.isAwayOn(today)).stream()
                .flatMap(absence -> roster
                        .coverOf(away, today)
                        .filter(cover -> cover.municipality().equals(away.municipality()))
                        .filter(cover -> cover.login().isPresent())
                        .stream()
                        .flatMap(cover -> away.login().stream()
                                .map(login -> new Arrangement(
                                        "absence %s %s".formatted(away.id(), absence.from()),
                                        away.municipality(),
                                        login,
                                        cover))));
    }

    private void tell(DirectoryEntry broker) {
        QuarkusTransaction.requiringNew().run(() -> announcements.handedOver(broker, clock.instant()));
    }

    private Stamp now() {
        return Stamp.byThePlatform(clock.instant());
    }

    /** One that fails is tried again with the next look; the others do not wait for it. */
    private static void tryTo(ReferralId id, Runnable move) {
        try {
            QuarkusTransaction.requiringNew().run(move);
        } catch (OptimisticLockException e) {
            Log.debugf("referral %s moved just now: the next look sees to it", id);
        } catch (RuntimeException e) {
            Log.errorf("referral %s could not be passed on to who covers: %s", id, Kinds.named(e));
        }
    }
}
