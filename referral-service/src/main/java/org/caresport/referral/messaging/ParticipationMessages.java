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
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.jspecify.annotations.Nullable;

/**
 * The messages about a participation: to the patient at each step that waits for them or concerns them, and to the provider
 * once there is a participant, both with a link that needs no account. When it ends, the provider's link ends too; the patient's
 * says what happened.
 */
@ApplicationScoped
class ParticipationMessages {

    private final ProviderInvitations invitations;
    private final OfferInvitations offers;
    private final PublicAddresses links;

    ParticipationMessages(ProviderInvitations invitations, OfferInvitations offers, PublicAddresses links) {
        this.invitations = invitations;
        this.offers = offers;
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
            invitations.revoke(participation.id(), at);
        }
        return messages;
    }

    /** From the first day on there is somebody to see; at the end there is nobody any more. */
    private @Nullable String link(Participation.Change change) {
        var event = change.event();
        return event.stage().isEnd()
                ? null
                : links.provider(
                        invitations.issue(event.participation(), event.stamp().at()));
    }

    private OutgoingEvent toPatient(Template template, Participation participation, Instant at) {
        return MessageRequest.of(
                participation.patient().value(),
                participation.municipality(),
                template,
                links.offer(offers.issue(participation.id(), at)),
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
