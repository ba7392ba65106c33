package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Terms;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;

/**
 * A referral with its participations, as one case. Whatever moves one of them comes through here: the move is stored and
 * announced together with what follows from it for the others, or none of it is. The domain says what follows.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Cases {

    private final Referrals referrals;
    private final Participations participations;
    private final Announcements announcements;
    private final Terms terms;

    Cases(
            Referrals referrals,
            Participations participations,
            Announcements announcements,
            NextActions nextActions,
            DutyRoster roster,
            WallClock wallClock) {
        this.referrals = referrals;
        this.participations = participations;
        this.announcements = announcements;
        this.terms = new Configured(nextActions, roster, wallClock);
    }

    /**
     * A move of the referral. Its end is the end of what still runs on it.
     *
     * @throws OptimisticLockException when somebody else moved it since it was read
     */
    public Referral move(Referral.Change decided) {
        var moved = store(decided);
        if (moved.stage().isEnd()) {
            participations.running(moved).forEach(running -> store(running.follow(decided.event()), moved));
        }
        return moved;
    }

    /**
     * A move of a participation, and of its referral where that follows.
     *
     * @throws OptimisticLockException when somebody else moved it, or its referral, since it was read
     */
    public Participation move(Participation.Change decided) {
        var referral = referrals
                .findForPlatform(decided.participation().referral())
                .orElseThrow(() -> new ReferralNotFound(decided.participation().referral()));
        // the referral first: of two offers at once, the second fails on its version
        var followed = referral.follow(decided).map(this::store).orElse(referral);
        return store(decided, followed);
    }

    /** Nobody's becomes the broker's who is on duty by now; empty when there is nobody still. */
    public Optional<Referral> assignToWhoIsOnDuty(Referral referral, Stamp stamp) {
        return terms.ownerOf(referral.submission(), stamp.at()).map(broker -> store(referral.assign(broker, stamp)));
    }

    private Referral store(Referral.Change decided) {
        var change = decided.under(terms);
        var stored = referrals.save(change);
        announcements.announce(change);
        return stored;
    }

    private Participation store(Participation.Change change, Referral referral) {
        var stored = participations.save(change);
        announcements.announce(change, referral);
        return stored;
    }

    private record Configured(NextActions nextActions, DutyRoster roster, WallClock wallClock) implements Terms {

        @Override
        public LocalDate nextActionOn(Submission submission, ReferralStage stage, Instant moved) {
            return nextActions.after(stage, submission.urgency(), wallClock.dayIn(submission.municipality(), moved));
        }

        @Override
        public Optional<Owner> ownerOf(Submission submission, Instant submitted) {
            var municipality = submission.municipality();
            return roster.onDuty(municipality, submission.neighbourhood(), wallClock.dayIn(municipality, submitted))
                    .flatMap(DirectoryEntry::login)
                    .map(login -> new Owner(login, ""));
        }

        @Override
        public UUID newMatchRequest() {
            return UUID.randomUUID();
        }
    }
}
