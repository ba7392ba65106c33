package org.caresport.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.EscalationConfig;
import org.caresport.referral.persistence.Line;
import org.caresport.referral.standing.WaitingFor;

/** Finds what holds a referral up. */
@ApplicationScoped
class Snags {

    private final DutyRoster roster;
    private final EscalationConfig config;
    private final WallClock wallClock;
    private final Clock clock;

    Snags(DutyRoster roster, EscalationConfig config, WallClock wallClock, Clock clock) {
        this.roster = roster;
        this.config = config;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** What waits for the platform since before then, waits too long. */
    Instant silentSince() {
        return clock.instant().minus(config.platformAnswersWithin());
    }

    List<Snag> of(Line line) {
        var referral = line.referral();
        var found = new ArrayList<Snag>();
        if (referral.isOverdue(wallClock.todayIn(municipality(referral)))) {
            found.add(Snag.OVERDUE);
        }
        referral.owner()
                .map(owner -> ofOwner(referral, owner))
                .orElseGet(() -> ofNobody(referral))
                .forEach(found::add);
        if (line.standing().waitingFor() == WaitingFor.PLATFORM && line.since().isBefore(silentSince())) {
            found.add(Snag.PLATFORM_SILENT);
        }
        return found;
    }

    /** As the directory has them. */
    Optional<String> name(UUID told, Referral referral) {
        return roster.team(municipality(referral)).stream()
                .filter(entry -> entry.id().equals(told))
                .map(DirectoryEntry::name)
                .findFirst();
    }

    private List<Snag> ofOwner(Referral referral, Owner owner) {
        var today = wallClock.todayIn(municipality(referral));
        if (roster.team(municipality(referral)).isEmpty()) {
            return List.of();
        }
        var entry = roster.withLogin(municipality(referral), owner.broker());
        if (entry.isEmpty()) {
            return List.of(Snag.OWNER_GONE);
        }
        return roster.presentFor(entry.get(), today).isAwayOn(today) ? List.of(Snag.OWNER_AWAY) : List.of();
    }

    private List<Snag> ofNobody(Referral referral) {
        var submission = referral.submission();
        var today = wallClock.todayIn(municipality(referral));
        return roster.onDuty(municipality(referral), submission.neighbourhood(), today)
                        .isPresent()
                ? List.of(Snag.NO_OWNER)
                : List.of(Snag.NO_OWNER, Snag.NOBODY_ON_DUTY);
    }

    private static String municipality(Referral referral) {
        return referral.submission().municipality();
    }
}
