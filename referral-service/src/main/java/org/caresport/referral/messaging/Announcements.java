package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.invitation.PatientInvitations;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.caresport.referral.transfer.Transfer;

/** Decides who is told what when a referral or a participation changes, and puts it in the outbox. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Announcements {

    private final Outbox outbox;
    private final PatientInvitations invitations;
    private final PublicAddresses links;
    private final ParticipationMessages messages;
    private final BrokerMessages toBroker;
    private final FirstBrokers firstBrokers;

    Announcements(
            Outbox outbox,
            PatientInvitations invitations,
            PublicAddresses links,
            ParticipationMessages messages,
            BrokerMessages toBroker,
            FirstBrokers firstBrokers) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.links = links;
        this.messages = messages;
        this.toBroker = toBroker;
        this.firstBrokers = firstBrokers;
    }

    /** @param running of its participations those that have not ended, when proposals are asked for */
    public void announce(Referral.Change change, List<Participation> running) {
        var told = new ArrayList<OutgoingEvent>();
        told.add(WhatHappened.of(change));
        var at = change.event().stamp().at();
        if (change.event().asksForProposals()) {
            told.add(MatchRequest.of(change.referral(), running, at));
        }
        var heard = WhoHears.of(change);
        heard.patient()
                .map(template -> template == Template.PATIENT_WELCOME
                        ? welcome(change.referral(), at)
                        : toPatient(template, change.referral(), links.app(), at))
                .ifPresent(told::add);
        heard.broker()
                .filter(_ -> change.event().stage() != ReferralStage.DRAFT)
                .flatMap(matter -> toBroker.about(change.referral(), matter, at))
                .ifPresent(told::add);
        told.addAll(closed(change, at));
        outbox.addAll(told);
    }

    /** @param referral the case that the participation belongs to, as it now is */
    public void announce(Participation.Change change, Referral referral) {
        var told = new ArrayList<OutgoingEvent>();
        var heard = WhoHears.of(change);
        var at = change.event().stamp().at();
        told.add(WhatHappened.of(change));
        told.addAll(ofPlace(change));
        told.addAll(messages.about(change, heard, toBroker.whomToCall(referral, at)));
        heard.broker().flatMap(matter -> toBroker.about(referral, matter, at)).ifPresent(told::add);
        outbox.addAll(told);
    }

    /** Cases of a colleague are this broker's now: said once, however many they are. */
    public void handedOver(DirectoryEntry broker, Instant at) {
        outbox.add(toBroker.about(broker, Matter.HANDED_OVER, at));
    }

    /** A broker elsewhere is asked to take a case on. */
    public void askedToTakeOn(DirectoryEntry broker, Instant at) {
        outbox.add(toBroker.about(broker, Matter.TRANSFER_ASKED, at));
    }

    /** Whoever passed it on hears that it was taken on. */
    public void takenOn(Transfer transfer, Instant at) {
        firstBrokers
                .of(transfer, at)
                .map(broker -> toBroker.about(broker, Matter.TRANSFER_ACCEPTED, at))
                .ifPresent(outbox::add);
    }

    /** Nobody elsewhere has answered in time: whoever has it hears that they have it still. */
    public void notTakenOnYet(Referral referral, Instant at) {
        toBroker.about(referral, Matter.TRANSFER_UNANSWERED, at).ifPresent(outbox::add);
    }

    /** On the day before the first session. */
    public void remind(Participation participation, Referral referral, Instant at) {
        outbox.add(messages.reminder(participation, toBroker.whomToCall(referral, at), at));
    }

    /** Whoever passed a case on hears how it ended. */
    private List<OutgoingEvent> closed(Referral.Change change, Instant at) {
        var event = change.event();
        return !event.stage().isEnd() || event.kind().leavesPlan()
                ? List.of()
                : firstBrokers.of(change.referral(), at).stream()
                        .map(broker -> toBroker.about(broker, Matter.TRANSFER_CLOSED, at))
                        .toList();
    }

    /** With a code, unless the registration has a login already; and with the truth, where there is no broker to call. */
    private OutgoingEvent welcome(Referral referral, Instant at) {
        var patient = referral.submission().patient();
        var link = invitations.issue(patient, at).map(links::app).orElseGet(links::app);
        return toPatient(
                toBroker.brokerOf(referral, at).isPresent()
                        ? Template.PATIENT_WELCOME
                        : Template.PATIENT_WELCOME_NO_BROKER,
                referral,
                link,
                at);
    }

    private OutgoingEvent toPatient(Template template, Referral referral, String link, Instant at) {
        var submission = referral.submission();
        return MessageRequest.of(
                submission.patient().value(),
                submission.municipality(),
                template,
                link,
                toBroker.whomToCall(referral, at),
                at);
    }

    private static List<OutgoingEvent> ofPlace(Participation.Change change) {
        var event = change.event();
        var participation = change.participation();
        var at = event.stamp().at();
        if (event.stage().isEnd()) {
            return released(participation, event, at);
        }
        return switch (event.kind()) {
            case ACCEPTED -> List.of(PlaceRequest.hold(participation, at));
            case PLACE_TAKEN, CONFIRMED -> List.of(PlaceRequest.confirm(participation, at));
            case TRANSFER_REQUESTED ->
                pending(participation).map(wish -> PlaceRequest.hold(wish, at)).toList();
            case TRANSFERRED ->
                participation.enrolment().former().stream()
                        .map(left -> PlaceRequest.release(left, reasonToRelease(event), at))
                        .toList();
            case TRANSFER_REFUSED ->
                participation.enrolment().transfer().stream()
                        .map(wish -> PlaceRequest.release(wish, reasonToRelease(event), at))
                        .toList();
            default -> List.of();
        };
    }

    /** What it has, and what it asked for elsewhere. */
    private static List<OutgoingEvent> released(Participation participation, ParticipationEvent event, Instant at) {
        var reason = reasonToRelease(event);
        return Stream.concat(
                        event.givesPlaceBack()
                                ? Stream.of(PlaceRequest.release(participation, reason, at))
                                : Stream.empty(),
                        pending(participation).map(wish -> PlaceRequest.release(wish, reason, at)))
                .toList();
    }

    private static Stream<ChangeOfGroup> pending(Participation participation) {
        return participation.enrolment().pending().stream();
    }

    private static String reasonToRelease(ParticipationEvent event) {
        return Codes.of(event.kind());
    }
}
