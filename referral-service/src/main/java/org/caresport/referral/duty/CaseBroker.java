package org.caresport.referral.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;

/** The broker who is there for a case, as the directory has them: its owner, or else who is on duty where the patient lives. */
@ApplicationScoped
public class CaseBroker {

    private final DutyRoster roster;
    private final WallClock wallClock;

    CaseBroker(DutyRoster roster, WallClock wallClock) {
        this.roster = roster;
        this.wallClock = wallClock;
    }

    /** Nobody where the municipality has neither a broker nor a fallback. */
    public Optional<DirectoryEntry> of(Referral referral, Instant at) {
        var submission = referral.submission();
        var municipality = submission.municipality();
        return referral.owner()
                .flatMap(owner -> roster.withLogin(municipality, owner.broker()))
                .or(() -> roster.onDuty(municipality, submission.neighbourhood(), wallClock.dayIn(municipality, at)));
    }
}
