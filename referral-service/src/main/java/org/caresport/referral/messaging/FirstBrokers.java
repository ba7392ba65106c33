package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.persistence.Transfers;
import org.caresport.referral.transfer.Transfer;

/** The brokers who passed a case on, and hear what becomes of it: they themselves, or else who is there for their municipality. */
@ApplicationScoped
class FirstBrokers {

    private final Transfers transfers;
    private final DutyRoster roster;
    private final WallClock wallClock;

    FirstBrokers(Transfers transfers, DutyRoster roster, WallClock wallClock) {
        this.transfers = transfers;
        this.roster = roster;
        this.wallClock = wallClock;
    }

    List<DirectoryEntry> of(Referral referral, Instant at) {
        return transfers.passedOn(referral.id()).stream()
                .flatMap(transfer -> of(transfer, at).stream())
                .distinct()
                .toList();
    }

    Optional<DirectoryEntry> of(Transfer transfer, Instant at) {
        var day = wallClock.dayIn(transfer.from(), at);
        return roster.withLogin(transfer.from(), transfer.firstBroker())
                .map(broker -> roster.presentFor(broker, day))
                .or(() -> roster.onDuty(transfer.from(), null, day));
    }
}
