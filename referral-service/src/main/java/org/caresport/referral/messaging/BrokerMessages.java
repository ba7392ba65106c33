package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;

/** Writes to whoever has a case: its owner, or else the broker on duty. Where there is nobody, the platform's admin hears it. */
@ApplicationScoped
class BrokerMessages {

    private final DutyRoster roster;
    private final PublicAddresses addresses;
    private final AlarmConfig alarms;
    private final WallClock wallClock;

    BrokerMessages(DutyRoster roster, PublicAddresses addresses, AlarmConfig alarms, WallClock wallClock) {
        this.roster = roster;
        this.addresses = addresses;
        this.alarms = alarms;
        this.wallClock = wallClock;
    }

    Optional<DirectoryEntry> brokerOf(Referral referral, Instant at) {
        var submission = referral.submission();
        var municipality = submission.municipality();
        return referral.owner()
                .flatMap(owner -> roster.withLogin(municipality, owner.broker()))
                .or(() -> roster.onDuty(municipality, submission.neighbourhood(), wallClock.dayIn(municipality, at)));
    }

    /** What a message says of whom to call: nothing, where there is nobody. */
    Parameters whomToCall(Referral referral, Instant at) {
        return brokerOf(referral, at).map(Parameters::from).orElse(Parameters.NONE);
    }

    Optional<OutgoingEvent> about(Referral referral, Matter matter, Instant at) {
        return brokerOf(referral, at)
                .map(broker -> message(
                        broker.id(),
                        referral.submission().municipality(),
                        Template.BROKER_TO_DO,
                        Parameters.of(matter),
                        at))
                .or(() -> alarms.recipient()
                        .map(admin -> message(
                                admin,
                                referral.submission().municipality(),
                                Template.ADMIN_NO_BROKER,
                                Parameters.NONE,
                                at)));
    }

    OutgoingEvent about(DirectoryEntry broker, Matter matter, Instant at) {
        return message(broker.id(), broker.municipality(), Template.BROKER_TO_DO, Parameters.of(matter), at);
    }

    private OutgoingEvent message(
            UUID recipient, String municipality, Template template, Parameters parameters, Instant at) {
        return MessageRequest.of(recipient, municipality, template, addresses.workbench(), parameters, at);
    }
}
