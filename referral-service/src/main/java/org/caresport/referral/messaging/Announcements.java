package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.json.Codes;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.invitation.PatientInvitations;

/** Decides who is told what when a referral or a participation changes, and puts it in the outbox. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Announcements {

    private final Outbox outbox;
    private final PatientInvitations invitations;
    private final PublicAddresses links;
    private final ParticipationMessages messages;

    Announcements(
            Outbox outbox, PatientInvitations invitations, PublicAddresses links, ParticipationMessages messages) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.links = links;
        this.messages = messages;
    }

    public void announce(Referral.Change change) {
        var told = new ArrayList<OutgoingEvent>();
        told.add(WhatHappened.of(change));
        var at = change.event().stamp().at();
        var kind = change.event().kind();
        if (kind.asksForProposals()) {
            told.add(MatchRequest.of(change.referral(), at));
        }
        if (kind == ReferralEvent.Kind.SUBMITTED) {
            told.add(welcome(change.referral(), at));
        }
        outbox.addAll(told);
    }

    public void announce(Participation.Change change) {
        var told = new ArrayList<OutgoingEvent>();
        told.add(WhatHappened.of(change));
        told.addAll(ofPlace(change));
        told.addAll(messages.about(change));
        outbox.addAll(told);
    }

    /** With a code, unless the registration has a login already. */
    private OutgoingEvent welcome(Referral referral, Instant at) {
        var patient = referral.submission().patient();
        var link = invitations.issue(patient, at).map(links::app).orElseGet(links::app);
        return MessageRequest.of(
                patient.value(),
                referral.submission().municipality(),
                MessageRequest.Template.PATIENT_WELCOME,
                link,
                MessageRequest.Parameters.NONE,
                at);
    }

    private static List<OutgoingEvent> ofPlace(Participation.Change change) {
        var event = change.event();
        var participation = change.participation();
        var at = event.stamp().at();
        if (event.givesPlaceBack()) {
            return List.of(PlaceRequest.release(participation, reasonToRelease(event), at));
        }
        return switch (event.kind()) {
            case ACCEPTED -> List.of(PlaceRequest.hold(participation, at));
            case PLACE_TAKEN, CONFIRMED -> List.of(PlaceRequest.confirm(participation, at));
            default -> List.of();
        };
    }

    private static String reasonToRelease(ParticipationEvent event) {
        return Codes.of(event.kind());
    }
}
