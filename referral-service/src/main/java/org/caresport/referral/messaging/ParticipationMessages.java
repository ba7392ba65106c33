package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.jspecify.annotations.Nullable;

/**
 * The messages about a participation: to the patient at each step that waits for them or concerns them, and to the provider,
 * with a link that needs no account, once there is a participant. When it ends, the link ends too.
 */
@ApplicationScoped
class ParticipationMessages {

    private final ProviderInvitations invitations;
    private final PublicAddresses links;

    ParticipationMessages(ProviderInvitations invitations, PublicAddresses links) {
        this.invitations = invitations;
        this.links = links;
    }

    List<OutgoingEvent> about(Participation.Change change) {
        var messages = new ArrayList<OutgoingEvent>();
        var event = change.event();
        var participation = change.participation();
        var at = event.stamp().at();
        switch (event.kind()) {
            case OFFERED -> messages.add(toPatient(Template.PATIENT_OFFER, participation, at));
            case ENROLLED -> {
                messages.add(toPatient(Template.PATIENT_PLACE_RESERVED, participation, at));
                var link = links.provider(invitations.issue(participation.id(), at));
                messages.add(toProvider(Template.PROVIDER_PLACE_RESERVED, link, participation, at));
            }
            case WAITLISTED -> messages.add(toPatient(Template.PATIENT_WAITLISTED, participation, at));
            case PLACE_OFFERED -> messages.add(toPatient(Template.PATIENT_PLACE_OFFERED, participation, at));
            case DECLINED_BY_PROVIDER ->
                messages.add(toPatient(Template.PATIENT_DECLINED_BY_PROVIDER, participation, at));
            case OFFER_EXPIRED -> messages.add(toPatient(Template.PATIENT_OFFER_EXPIRED, participation, at));
            case CONFIRMED -> messages.add(toPatient(Template.PATIENT_PLACE_CONFIRMED, participation, at));
            case DID_NOT_START, DROPPED_OUT ->
                messages.add(
                        event.givesPlaceBack()
                                ? toProvider(Template.PROVIDER_PLACE_RELEASED, null, participation, at)
                                : toPatient(Template.PATIENT_PLACE_RELEASED, participation, at));
            case ACCEPTED, PLACE_TAKEN, STARTED, ACTIVE, SESSION_MISSED, COMPLETED, DECLINED_BY_PATIENT -> {}
        }
        if (event.stage().isEnd() && event.from().isKnownToProvider()) {
            invitations.revoke(participation.id(), at);
        }
        return messages;
    }

    private OutgoingEvent toPatient(Template template, Participation participation, Instant at) {
        return MessageRequest.of(
                participation.patient().value(),
                participation.municipality(),
                template,
                links.app(),
                parameters(participation),
                at);
    }

    private static OutgoingEvent toProvider(
            Template template, @Nullable String link, Participation participation, Instant at) {
        return MessageRequest.of(
                participation.activity().organisation().value(),
                participation.municipality(),
                template,
                link,
                parameters(participation),
                at);
    }

    private static Parameters parameters(Participation participation) {
        var named = Parameters.of(participation.activity());
        return switch (participation.state()) {
            case Enrolled enrolled
            when enrolled.firstSession() != null ->
                named.startingAt(enrolled.firstSession().start());
            case Waitlisted waitlisted -> named.expiringAt(waitlisted.placeExpiresAt());
            default -> named;
        };
    }
}
