package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationState.Attending;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Offered;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.caresport.referral.persistence.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * The messages about a participation: to the patient at each step that waits for them or concerns them, and to the provider
 * once there is a participant, both with a link that needs no account. When it ends, the provider's link shows whom it has lost, for a
 * while; the patient's says what happened.
 */
@ApplicationScoped
class ParticipationMessages {

    private final ProviderInvitations invitations;
    private final OfferInvitations offers;
    private final PublicAddresses links;
    private final Whereabouts whereabouts;

    ParticipationMessages(
            ProviderInvitations invitations, OfferInvitations offers, PublicAddresses links, Whereabouts whereabouts) {
        this.invitations = invitations;
        this.offers = offers;
        this.links = links;
        this.whereabouts = whereabouts;
    }

    /** @param call with the broker whom the reader can call */
    List<OutgoingEvent> about(Participation.Change change, WhoHears heard, Parameters call) {
        var messages = new ArrayList<OutgoingEvent>();
        var event = change.event();
        var participation = change.participation();
        var at = event.stamp().at();
        heard.patient().ifPresent(template -> messages.add(toPatient(template, change, call)));
        if (event.kind() == ParticipationEvent.Kind.ENROLLED || event.from().isKnownToProvider()) {
            heard.provider()
                    .ifPresent(template -> messages.add(toProvider(template, link(change), participation, call, at)));
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

    OutgoingEvent reminder(Participation participation, Parameters call, Instant at) {
        var parameters = whereTo(participation, call);
        return MessageRequest.of(
                participation.patient().value(),
                participation.municipality(),
                Template.PATIENT_SESSION_TOMORROW,
                links.offer(offers.issue(participation.id(), at)),
                parameters,
                parameters.firstSessionStart(),
                at);
    }

    private OutgoingEvent toPatient(Template template, Participation.Change change, Parameters call) {
        var participation = change.participation();
        return MessageRequest.of(
                participation.patient().value(),
                participation.municipality(),
                template,
                links.offer(
                        offers.issue(participation.id(), change.event().stamp().at())),
                parameters(change, call),
                change.event().stamp().at());
    }

    private static OutgoingEvent toProvider(
            Template template, String link, Participation participation, Parameters call, Instant at) {
        var first = firstSession(participation);
        return MessageRequest.of(
                participation.activity().organisation().value(),
                participation.municipality(),
                template,
                link,
                call.startingAt(first == null ? null : first.start()),
                at);
    }

    /** What stood in a calendar is taken out of it when there is no place any more. */
    private Parameters parameters(Participation.Change change, Parameters call) {
        var participation = change.participation();
        return switch (participation.state()) {
            case Enrolled _ -> whereTo(participation, call);
            case Offered offered when offered.expiresAt() != null -> call.expiringAt(offered.expiresAt());
            case Waitlisted waitlisted -> call.expiringAt(waitlisted.placeExpiresAt());
            case Attending attending
            when change.event().kind() == ParticipationEvent.Kind.TRANSFERRED ->
                whereTo(participation, call, attending.place().firstSession());
            default -> change.event().from().isKnownToProvider() ? call.about(participation, null) : call;
        };
    }

    private Parameters whereTo(Participation participation, Parameters call) {
        return whereTo(participation, call, firstSession(participation));
    }

    private Parameters whereTo(Participation participation, Parameters call, @Nullable FirstSession next) {
        var expected = call.about(participation, next);
        return whereabouts.of(participation.activity().id()).map(expected::at).orElse(expected);
    }

    private static @Nullable FirstSession firstSession(Participation participation) {
        return participation.state() instanceof Enrolled enrolled ? enrolled.firstSession() : null;
    }
}
