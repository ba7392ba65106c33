package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.DutyRoster;

/** Whose a case is: its owner, or else the broker on duty. */
@ApplicationScoped
class CaseBrokers {

    private final DutyRoster roster;
    private final WallClock wallClock;

    CaseBrokers(DutyRoster roster, WallClock wallClock) {
        this.roster = roster;
        this.wallClock = wallClock;
    }

    Optional<DirectoryEntry> of(Referral referral) {
        var submission = referral.submission();
        var municipality = submission.municipality();
        return referral.owner()
                .flatMap(owner -> roster.withLogin(municipality, owner.broker()))
                .or(() -> roster.onDuty(municipality, submission.neighbourhood(), wallClock.todayIn(municipality)));
    }
}
