package org.caresport.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Denials;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.duty.WhomToCall;
import org.caresport.referral.invitation.MeasureInvitations;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.move.MeasureWindows;
import org.caresport.referral.patient.LinkHolder;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Person;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.MergedCases;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.problem.ReferralProblem;

/** What whoever holds the link from a mail that asked how a patient is doing may see and answer, until the moment's window closes. */
@ApplicationScoped
@Transactional
class MeasureLink {

    private final MeasureInvitations invitations;
    private final MergedCases merged;
    private final Referrals referrals;
    private final Measurements measurements;
    private final MeasureWindows windows;
    private final Patients patients;
    private final FollowUpMoves moves;
    private final CaseBroker brokers;
    private final AccessLog accessLog;
    private final Denials denials;
    private final Clock clock;
    private final WallClock wallClock;

    MeasureLink(
            MeasureInvitations invitations,
            MergedCases merged,
            Referrals referrals,
            Measurements measurements,
            MeasureWindows windows,
            Patients patients,
            FollowUpMoves moves,
            CaseBroker brokers,
            AccessLog accessLog,
            Denials denials,
            Clock clock,
            WallClock wallClock) {
        this.invitations = invitations;
        this.merged = merged;
        this.referrals = referrals;
        this.measurements = measurements;
        this.windows = windows;
        this.patients = patients;
        this.moves = moves;
        this.brokers = brokers;
        this.accessLog = accessLog;
        this.denials = denials;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** Somebody with a link that still holds: whose it is, the case it is about, and the moment it was mailed for. */
    record Visit(LinkHolder holder, Referral referral, FollowUp asked) {}

    /**
     * Refuses a link that is not known, or whose moment is over: then it says whether that was answered, and whom to call.
     *
     * @param attempted {@code read} or {@code update}
     */
    Visit visit(String token, String attempted) {
        var link = invitations.find(token).orElseThrow(MeasureLink::unknown);
        var referral = referrals.findForPlatform(goingOn(link.referral())).orElseThrow(MeasureLink::unknown);
        var person = patients.get(referral.submission().patient());
        if (person.isLinkWithheld()) {
            denied(referral, person, attempted);
            throw unknown();
        }
        var followUp = measurements.followUp(referral, link.moment());
        if (followUp.filter(asked -> !today(referral).isAfter(windows.closesOn(asked)))
                .isEmpty()) {
            throw expired(referral, person, followUp, attempted);
        }
        return new Visit(LinkHolder.of(person), referral, followUp.get());
    }

    MeasureLinkView look(Visit visit) {
        log("read", visit);
        return view(visit, visit.referral);
    }

    MeasureLinkView answer(Visit visit, MeasureMoment moment, RecordMeasures body) {
        var open = measurements
                .followUp(visit.referral.followed(), moment)
                .filter(one -> windows.holds(one, today(visit.referral)));
        if (open.isEmpty()) {
            throw Problem.validation("'items' of GET /v1/offer-link/measures says what can be answered now.")
                    .invalid("moment", "cannot be answered now");
        }
        var holder = visit.holder;
        var stamp = new Stamp(holder.caller().subject(), holder.hand(), clock.instant());
        var answered = moves.record(visit.referral, moment, body.byPatient(), stamp);
        log("update", visit);
        return view(visit, answered);
    }

    /** What was merged is asked about where the case goes on. */
    private ReferralId goingOn(ReferralId asked) {
        return merged.leadingOf(asked).orElse(asked);
    }

    private MeasureLinkView view(Visit visit, Referral referral) {
        var results = measurements.results(List.of(referral));
        var today = today(referral);
        var language =
                patients.get(referral.submission().patient()).correspondence().language();
        var open = referral.isFollowed()
                ? measurements.followUps(List.of(referral)).stream()
                        .filter(one -> windows.holds(one, today))
                        .map(one -> MyFollowUp.of(one, results, windows, today, language)
                                .asAsked())
                        .toList()
                : List.<MyFollowUp>of();
        return new MeasureLinkView(
                referral.isFollowed(),
                open,
                broker(referral).orElse(null),
                windows.closesAt(
                        visit.asked, wallClock.zoneOf(referral.submission().municipality())));
    }

    private Problem expired(Referral referral, Person person, Optional<FollowUp> asked, String attempted) {
        denied(referral, person, attempted);
        var problem = Problem.of(
                ReferralProblem.LINK_EXPIRED,
                "The time to answer is over. Call your broker to tell how you are doing, or use the link from the newest e-mail.");
        asked.ifPresent(moment -> {
            var missing = FollowUpView.missing(measurements.results(List.of(referral)).stream()
                    .filter(one -> one.isOf(moment.moment()))
                    .toList());
            problem.with("state", Codes.of(FollowUpView.stage(moment, missing, windows, today(referral))));
        });
        broker(referral).ifPresent(broker -> problem.with("broker", broker.asMember()));
        return problem;
    }

    private static Problem unknown() {
        return Problem.of(
                ReferralProblem.LINK_UNKNOWN, "This link is not known. Use the link from the e-mail as a whole.");
    }

    private Optional<WhomToCall> broker(Referral referral) {
        return brokers.of(referral, clock.instant()).map(WhomToCall::of);
    }

    private LocalDate today(Referral referral) {
        return wallClock.todayIn(referral.submission().municipality());
    }

    private void log(String action, Visit visit) {
        accessLog.record(
                Access.granted(
                        action,
                        "Referral",
                        visit.referral.id().toString(),
                        visit.holder.patient().toString()),
                visit.holder.caller());
    }

    private void denied(Referral referral, Person person, String attempted) {
        denials.record(
                Access.denied(
                        attempted,
                        "Referral",
                        referral.id().toString(),
                        person.id().toString()),
                LinkHolder.of(person).caller());
    }
}
