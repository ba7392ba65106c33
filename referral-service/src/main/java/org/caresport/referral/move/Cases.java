package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Terms;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.persistence.IntakeDrafts;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Transfers;

/**
 * A referral with its participations, as one case. Whatever moves one of them comes through here: the move is stored and
 * announced together with what follows from it for the others and what there is to do about it, or none of it is. The domain says
 * what follows.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Cases {

    private final Referrals referrals;
    private final Participations participations;
    private final Announcements announcements;
    private final ToDos toDos;
    private final Following following;
    private final FollowUpPlan followUps;
    private final Transfers transfers;
    private final IntakeDrafts drafts;
    private final Event<Participation.Change> moved;
    private final Terms terms;

    Cases(
            Referrals referrals,
            Participations participations,
            Announcements announcements,
            ToDos toDos,
            Following following,
            FollowUpPlan followUps,
            Transfers transfers,
            IntakeDrafts drafts,
            Event<Participation.Change> moved,
            NextActions nextActions,
            OfferConfig offers,
            DutyRoster roster,
            WallClock wallClock) {
        this.referrals = referrals;
        this.participations = participations;
        this.announcements = announcements;
        this.toDos = toDos;
        this.following = following;
        this.followUps = followUps;
        this.transfers = transfers;
        this.drafts = drafts;
        this.moved = moved;
        this.terms = new Configured(nextActions, offers, roster, wallClock);
    }

    /**
     * A move of the referral. Its end is the end of what still runs on it; while a clinician is asked, that is on hold.
     *
     * @throws OptimisticLockException when somebody else moved it since it was read
     */
    public Referral move(Referral.Change decided) {
        var moved = store(decided);
        if (concernsWhatRuns(moved, decided.event().kind())) {
            participations.running(moved).stream()
                    .flatMap(running -> running.follow(decided.event()).stream())
                    .forEach(change -> store(change, moved));
        }
        return moved;
    }

    /**
     * A move of a participation, and of its referral where that follows. Whoever observes it does so in the same transaction.
     *
     * @throws OptimisticLockException when somebody else moved it, or its referral, since it was read
     */
    public Participation move(Participation.Change decided) {
        var referral = referrals
                .findForPlatform(decided.participation().referral())
                .orElseThrow(() -> new ReferralNotFound(decided.participation().referral()));
        var othersRun = othersRun(decided, referral);
        var informed = referral.knowing(decided.event(), othersRun);
        // the referral first: of two offers at once, the second fails on its version
        var followed = informed.follow(decided, othersRun)
                .map(this::store)
                .orElseGet(() -> informed == referral ? referral : referrals.keep(informed));
        var stored = store(decided, followed);
        moved.fire(decided);
        return stored;
    }

    private boolean othersRun(Participation.Change decided, Referral referral) {
        return decided.event().stage().isEnd()
                && participations.running(referral).stream()
                        .anyMatch(other ->
                                !other.id().equals(decided.participation().id()));
    }

    private static boolean concernsWhatRuns(Referral moved, ReferralEvent.Kind kind) {
        return moved.stage().isEnd()
                || moved.stage() == ReferralStage.NEEDS_CLEARANCE
                || kind == ReferralEvent.Kind.RESUMED;
    }

    /** Nobody's becomes the broker's who is on duty by now; empty when there is nobody still. */
    public Optional<Referral> assignToWhoIsOnDuty(Referral referral, Stamp stamp) {
        return terms.ownerOf(referral.submission(), stamp.at()).map(broker -> store(referral.assign(broker, stamp)));
    }

    private Referral store(Referral.Change decided) {
        var change = decided.under(terms);
        var isNew = change.referral().version() == 0;
        if (!isNew) {
            following.refuse(change);
        }
        var stored = referrals.save(change);
        var asksForProposals = !isNew && change.event().asksForProposals();
        announcements.announce(change, asksForProposals ? participations.running(stored) : List.of());
        toDos.follow(change);
        if (change.event().kind() == ReferralEvent.Kind.FIRST_SESSION_ATTENDED) {
            followUps.begin(stored, change.event().stamp().at());
        }
        if (stored.stage().isEnd()) {
            transfers.overtake(stored.id(), change.event().stamp());
        }
        if (stored.stage().isEnd() || change.event().kind() == ReferralEvent.Kind.INTAKE_RECORDED) {
            drafts.erase(stored.id());
        }
        if (!isNew) {
            following.moved(change);
        }
        return stored;
    }

    private Participation store(Participation.Change decided, Referral referral) {
        var change = decided.under(terms);
        var stored = participations.save(change);
        announcements.announce(change, referral);
        toDos.follow(change, referral);
        return stored;
    }

    private record Configured(NextActions nextActions, OfferConfig offers, DutyRoster roster, WallClock wallClock)
            implements Terms {

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
        public Instant offerExpiresAt(String municipality, Instant offered) {
            var lastDay = wallClock.dayIn(municipality, offered).plus(offers.validFor());
            return lastDay.plusDays(1)
                    .atStartOfDay(wallClock.zoneOf(municipality))
                    .toInstant();
        }

        @Override
        public UUID newMatchRequest() {
            return UUID.randomUUID();
        }
    }
}
