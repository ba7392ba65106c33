package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ProviderLinkExpired;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.invitation.ProviderInvitations.Valid;
import org.caresport.referral.persistence.Participations;

/**
 * What somebody who holds a provider's link may see and answer about the one participant it was made for. Nobody is signed
 * in: in the access log it is the organisation, which gave its e-mail to whoever answers.
 */
@ApplicationScoped
@Transactional
class ProviderLink {

    private static final String BY_LINK = "provider-link";

    private final ProviderInvitations invitations;
    private final Participations participations;
    private final Hosting hosting;
    private final AccessLog accessLog;
    private final Denials denials;
    private final Clock clock;

    ProviderLink(
            ProviderInvitations invitations,
            Participations participations,
            Hosting hosting,
            AccessLog accessLog,
            Denials denials,
            Clock clock) {
        this.invitations = invitations;
        this.participations = participations;
        this.hosting = hosting;
        this.accessLog = accessLog;
        this.denials = denials;
        this.clock = clock;
    }

    /** Somebody with a link that still holds, and the participant it was made for. */
    record Visit(Valid link, Participation participation) {}

    /**
     * Refuses a link that is not known or no longer valid; nothing else is looked at before. One that is no longer valid is
     * an attempt at somebody's data, and logged.
     *
     * @param attempted {@code read} or {@code update}
     */
    Visit visit(String token, String attempted) {
        var link = valid(token, attempted);
        if (link.farewell() && !attempted.equals("read")) {
            throw denied(new ProviderLinkExpired(link.participation(), true), attempted);
        }
        return new Visit(
                link, participations.findForPlatform(link.participation()).orElseThrow(ProviderLinkUnknown::new));
    }

    ProviderLinkView look(Visit visit) {
        log("read", visit.participation);
        return visit.link.farewell()
                ? hosting.farewell(visit.participation, visit.link.expiresAt())
                : hosting.view(visit.participation, visit.link.expiresAt());
    }

    ProviderLinkView answer(Visit visit, BiFunction<Participation, Stamp, Participation.Change> answer) {
        var moved = hosting.answer(visit.participation, stamp(visit.participation), answer);
        log("update", moved);
        return hosting.view(moved, visit.link.expiresAt());
    }

    ProviderLinkView attendance(Visit visit, LocalDate on, Presence presence) {
        var moved = hosting.attendance(visit.participation, stamp(visit.participation), on, presence);
        log("update", moved);
        return hosting.view(moved, visit.link.expiresAt());
    }

    private Valid valid(String token, String attempted) {
        try {
            return invitations.get(token, clock.instant());
        } catch (ProviderLinkExpired expired) {
            throw denied(expired, attempted);
        }
    }

    /** An attempt at somebody's data; it is answered with whom to call. */
    private ProviderLinkExpired denied(ProviderLinkExpired expired, String attempted) {
        var participation = participations.findForPlatform(expired.participation());
        participation.ifPresent(known -> denials.record(
                Access.denied(
                        attempted,
                        "Participation",
                        known.id().toString(),
                        known.patient().toString()),
                holder(known)));
        return expired.with(participation.flatMap(hosting::brokerOf));
    }

    private Stamp stamp(Participation participation) {
        var holder = holder(participation);
        return new Stamp(holder.subject(), holder.organisation(), Hand.PROVIDER_BY_LINK, clock.instant());
    }

    private static Caller holder(Participation participation) {
        var organisation = participation.activity().organisation().toString();
        return new Caller(BY_LINK + ":" + organisation, Set.of("provider"), organisation, Set.of(), BY_LINK, Set.of());
    }

    private void log(String action, Participation participation) {
        accessLog.record(
                Access.granted(
                        action,
                        "Participation",
                        participation.id().toString(),
                        participation.patient().toString()),
                holder(participation));
    }
}
