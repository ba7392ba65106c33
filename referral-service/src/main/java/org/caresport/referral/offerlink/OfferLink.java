package org.caresport.referral.offerlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Denials;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.duty.WhomToCall;
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.move.Cases;
import org.caresport.referral.patient.LinkHolder;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.problem.ReferralProblem;

/**
 * What whoever holds a patient's link may see and answer about the one participation it was made for. Nobody is signed in: in
 * the access log and in the history it is the patient, or who speaks for them and gets their mail.
 */
@ApplicationScoped
@Transactional
class OfferLink {

    private final OfferInvitations invitations;
    private final Participations participations;
    private final Referrals referrals;
    private final Patients patients;
    private final Cases cases;
    private final CaseBroker brokers;
    private final AccessLog accessLog;
    private final Denials denials;
    private final Clock clock;

    OfferLink(
            OfferInvitations invitations,
            Participations participations,
            Referrals referrals,
            Patients patients,
            Cases cases,
            CaseBroker brokers,
            AccessLog accessLog,
            Denials denials,
            Clock clock) {
        this.invitations = invitations;
        this.participations = participations;
        this.referrals = referrals;
        this.patients = patients;
        this.cases = cases;
        this.brokers = brokers;
        this.accessLog = accessLog;
        this.denials = denials;
        this.clock = clock;
    }

    /** Somebody with a link that still holds, and the participation it was made for. */
    record Visit(Participation participation, Instant expiresAt) {}

    /**
     * Refuses a link that is not known, or that is past its date: then it says how the participation stands and whom to call.
     *
     * @param attempted {@code read} or {@code update}
     */
    Visit visit(String token, String attempted) {
        var link = invitations.find(token).orElseThrow(OfferLink::unknown);
        var participation = participations.findForPlatform(link.participation()).orElseThrow(OfferLink::unknown);
        if (patients.get(participation.patient()).isLinkWithheld()) {
            denied(participation, attempted);
            throw unknown();
        }
        if (!link.holdsAt(clock.instant())) {
            throw expired(participation, attempted);
        }
        return new Visit(participation, link.expiresAt());
    }

    OfferLinkView look(Visit visit) {
        log("read", visit.participation);
        return view(visit.participation, visit.expiresAt);
    }

    OfferLinkView answer(Visit visit, BiFunction<Participation, Stamp, Participation.Change> answer) {
        var holder = holder(visit.participation);
        var stamp = new Stamp(holder.caller().subject(), holder.hand(), clock.instant());
        var moved = cases.move(answer.apply(visit.participation, stamp));
        log("update", moved);
        return view(moved, visit.expiresAt);
    }

    /** From now on the patient is called, and not written to. */
    OfferLinkView stopMessages(Visit visit) {
        var participation = visit.participation;
        var holder = holder(participation);
        patients.stopMessages(participation.patient(), holder.caller().subject(), clock.instant());
        log("update", participation, holder);
        return view(participation, visit.expiresAt);
    }

    private OfferLinkView view(Participation participation, Instant expiresAt) {
        var messages = patients.get(participation.patient()).correspondence().email() != null;
        return OfferLinkView.of(participation, broker(participation).orElse(null), messages, expiresAt);
    }

    private Optional<WhomToCall> broker(Participation participation) {
        return brokers.of(referral(participation), clock.instant()).map(WhomToCall::of);
    }

    private Referral referral(Participation participation) {
        return referrals
                .findForPlatform(participation.referral())
                .orElseThrow(() -> new ReferralNotFound(participation.referral()));
    }

    private Problem expired(Participation participation, String attempted) {
        denied(participation, attempted);
        var problem = Problem.of(
                        ReferralProblem.LINK_EXPIRED,
                        "This link is no longer valid. Call your broker, or use the link from the newest e-mail.")
                .with("state", Codes.of(participation.stage()));
        broker(participation).ifPresent(broker -> problem.with("broker", broker.asMember()));
        return problem;
    }

    private void denied(Participation participation, String attempted) {
        denials.record(
                Access.denied(
                        attempted,
                        "Participation",
                        participation.id().toString(),
                        participation.patient().toString()),
                holder(participation).caller());
    }

    private static Problem unknown() {
        return Problem.of(
                ReferralProblem.LINK_UNKNOWN, "This link is not known. Use the link from the e-mail as a whole.");
    }

    /** The link is with whoever the mails go to. */
    private LinkHolder holder(Participation participation) {
        return LinkHolder.of(patients.get(participation.patient()));
    }

    private void log(String action, Participation participation) {
        log(action, participation, holder(participation));
    }

    private void log(String action, Participation participation, LinkHolder holder) {
        accessLog.record(
                Access.granted(
                        action,
                        "Participation",
                        participation.id().toString(),
                        participation.patient().toString()),
                holder.caller());
    }
}
