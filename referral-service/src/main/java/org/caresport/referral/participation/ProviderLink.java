package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.invitation.ProviderInvitations.Valid;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Attendances;
import org.caresport.referral.persistence.NextActions;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;

/** What somebody who holds a provider's link may see and answer about the one participant it was made for. */
@ApplicationScoped
@Transactional
class ProviderLink {

    private final ProviderInvitations invitations;
    private final Participations participations;
    private final Referrals referrals;
    private final Attendances attendances;
    private final Patients patients;
    private final AccessLog accessLog;
    private final Clock clock;

    ProviderLink(
            ProviderInvitations invitations,
            Participations participations,
            Referrals referrals,
            Attendances attendances,
            Patients patients,
            AccessLog accessLog,
            Clock clock) {
        this.invitations = invitations;
        this.participations = participations;
        this.referrals = referrals;
        this.attendances = attendances;
        this.patients = patients;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Somebody with a link that still holds, and the participant it was made for. */
    record Visit(Valid link, Participation participation) {}

    /** Refuses a link that is not known or no longer valid; nothing else is looked at before. */
    Visit visit(String token) {
        var link = invitations.get(token, clock.instant());
        return new Visit(
                link, participations.findForPlatform(link.participation()).orElseThrow(ProviderLinkUnknown::new));
    }

    ProviderLinkView look(Visit visit) {
        log("read", visit.participation);
        return view(visit.participation, visit.link);
    }

    ProviderLinkView answer(Visit visit, BiFunction<Participation, Stamp, Participation.Change> answer) {
        var participation = visit.participation;
        var moved = participations.save(answer.apply(participation, stamp(participation)));
        log("update", moved);
        return view(moved, visit.link);
    }

    ProviderLinkView attendance(Visit visit, boolean attended, LocalDate day) {
        var participation = visit.participation;
        var stamp = stamp(participation);
        var news = attendances.record(participation.id(), day, attended, stamp.at());
        var moved = attended
                ? participation.attend(day, stamp).map(participations::save).orElse(participation)
                : news ? participations.save(participation.miss(stamp)) : participation;
        log("update", moved);
        return view(moved, visit.link);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NextActions.ZONE);
    }

    /** Nobody is signed in: who answers is whoever the organisation gave its e-mail to. */
    private Stamp stamp(Participation participation) {
        return new Stamp("provider-link:" + participation.activity().organisation(), clock.instant());
    }

    private ProviderLinkView view(Participation participation, Valid link) {
        var referral = referrals.findForPlatform(participation.referral()).orElseThrow(ProviderLinkUnknown::new);
        var contact = patients.get(participation.patient()).contact();
        return ProviderLinkView.of(participation, referral, contact, link.expiresAt());
    }

    private void log(String action, Participation participation) {
        accessLog.record(Access.granted(
                action,
                "Participation",
                participation.id().toString(),
                participation.patient().toString()));
    }
}
