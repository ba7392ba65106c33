package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.invitation.MeasureInvitations;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Placed;

/** Tells that something was measured, or is to be. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FollowUpAnnouncements {

    private final Outbox outbox;
    private final MeasureInvitations invitations;
    private final PublicAddresses links;
    private final BrokerMessages toBroker;

    FollowUpAnnouncements(
            Outbox outbox, MeasureInvitations invitations, PublicAddresses links, BrokerMessages toBroker) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.links = links;
        this.toBroker = toBroker;
    }

    public void recorded(Referral referral, List<Placed> placed, Stamp stamp) {
        outbox.addAll(placed.stream()
                .map(one -> MeasureRecorded.of(referral, one, stamp))
                .toList());
    }

    /** Something new, with which matching has nothing to do. */
    public void measured(Referral referral, Stamp stamp) {
        WhoHears.ofMeasurement(stamp.hand())
                .broker()
                .flatMap(matter -> toBroker.about(referral, matter, stamp.at()))
                .ifPresent(outbox::add);
    }

    /**
     * @param until when the patient can answer
     * @param isPatientAsked whether there is a way to ask the patient, and they did not say no before
     */
    public void due(Referral referral, MeasureMoment moment, Instant until, boolean isPatientAsked, Instant at) {
        tell(WhoHears.ofDueMeasures(isPatientAsked), referral, moment, until, at);
    }

    /** The patient has not answered yet; the broker has it among what there is to do. */
    public void dueAgain(Referral referral, MeasureMoment moment, Instant until, Instant at) {
        tell(WhoHears.ofMeasuresDueAgain(), referral, moment, until, at);
    }

    private void tell(WhoHears heard, Referral referral, MeasureMoment moment, Instant until, Instant at) {
        var told = new ArrayList<OutgoingEvent>();
        heard.patient()
                .ifPresent(template -> told.add(MessageRequest.of(
                        referral.submission().patient().value(),
                        referral.submission().municipality(),
                        template,
                        links.measures(invitations.issue(referral.id(), moment)),
                        toBroker.whomToCall(referral, at).expiringAt(until),
                        at)));
        heard.broker().flatMap(matter -> toBroker.about(referral, matter, at)).ifPresent(told::add);
        outbox.addAll(told);
    }
}
