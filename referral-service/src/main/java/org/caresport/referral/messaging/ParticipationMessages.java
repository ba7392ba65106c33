package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;

/**
 * The messages about a participation: to the patient at each step that waits for them or concerns them, and to the provider,
 * with a link that needs no account, once there is a participant. When it ends, the link shows whom the provider has lost,
 * for a while.
 */
@ApplicationScoped
class ParticipationMessages {

    private final ProviderInvitations invitations;
    private final PublicAddresses links;

    ParticipationMessages(ProviderInvitations invitations, PublicAddresses links) {
        this.invitations = invitations;
        this.links = links;
    }

    List<OutgoingEvent> about(Participation.Change change, WhoHears heard) {
        var messages = new ArrayList<OutgoingEvent>();
        var event = change.event();
        var participation = change.participation();
        var at = event.stamp().at();
        heard.patient().ifPresent(template -> messages.add(toPatient(template, participation, at)));
        if (event.kind() == ParticipationEvent.Kind.ENROLLED || event.from().isKnownToProvider()) {
            heard.provider().ifPresent(template -> messages.add(toProvider(template, link(change), participation, at)));
        }
        if (event.stage().isEnd() && event.from().isKnownToProvider()) {
            end(participation, heard, at);
        }
        return messages;
    }

    /** Who is told that it ended is shown whom it has lost; who ended it, knows. */
    private void end(Participation participation, WhoHears heard, Instant at) {
        if (heard.provider().isPresent()) {
            invitations.sayFarewell(participation.id(), at);
        } else {
            invitations.revoke(participation.id(), at);
        }
    }

    private String link(Participation.Change change) {
        var event = change.event();
        return links.provider(
                invitations.issue(event.participation(), event.stamp().at()));
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

    private static OutgoingEvent toProvider(Template template, String link, Participation participation, Instant at) {
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
