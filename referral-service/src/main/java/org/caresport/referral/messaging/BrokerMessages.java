package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;

/** Writes to whoever has a case: its owner, or else the broker on duty. Where there is nobody, the platform's admin hears it. */
@ApplicationScoped
class BrokerMessages {

    private final CaseBroker broker;
    private final PublicAddresses addresses;
    private final AlarmConfig alarms;

    BrokerMessages(CaseBroker broker, PublicAddresses addresses, AlarmConfig alarms) {
        this.broker = broker;
        this.addresses = addresses;
        this.alarms = alarms;
    }

    Optional<DirectoryEntry> brokerOf(Referral referral, Instant at) {
        return broker.of(referral, at);
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
                        .map(admin -> toAdmin(admin, referral.submission().municipality(), matter, at)));
    }

    /** That a referral came in is told in words of its own; of anything else, what it is. */
    private OutgoingEvent toAdmin(UUID admin, String municipality, Matter matter, Instant at) {
        return switch (matter) {
            case NEW_REFERRAL, URGENT_REFERRAL ->
                message(admin, municipality, Template.ADMIN_NO_BROKER, Parameters.NONE, at);
            default -> message(admin, municipality, Template.ADMIN_TO_DO, Parameters.of(matter), at);
        };
    }

    OutgoingEvent about(DirectoryEntry broker, Matter matter, Instant at) {
        return message(broker.id(), broker.municipality(), Template.BROKER_TO_DO, Parameters.of(matter), at);
    }

    private OutgoingEvent message(
            UUID recipient, String municipality, Template template, Parameters parameters, Instant at) {
        return MessageRequest.of(recipient, municipality, template, addresses.workbench(), parameters, at);
    }
}
