package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.escalation.Rung;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.caresport.referral.persistence.ToldToday;

/** Writes to whoever has a case: its owner, or else the broker on duty. Where there is nobody, the platform's admin hears it. */
@ApplicationScoped
class BrokerMessages {

    /** What many referrals can be in one night. */
    private static final Set<Matter> GATHERED = EnumSet.of(Matter.OVERDUE, Matter.ASSIGNED);

    private static final Set<Matter> ARRIVALS = EnumSet.of(Matter.NEW_REFERRAL, Matter.URGENT_REFERRAL);

    private final CaseBroker broker;
    private final DutyRoster roster;
    private final TeamLeads teamLeads;
    private final ToldToday told;
    private final PublicAddresses addresses;
    private final AlarmConfig alarms;
    private final WallClock wallClock;

    BrokerMessages(
            CaseBroker broker,
            DutyRoster roster,
            TeamLeads teamLeads,
            ToldToday told,
            PublicAddresses addresses,
            AlarmConfig alarms,
            WallClock wallClock) {
        this.broker = broker;
        this.roster = roster;
        this.teamLeads = teamLeads;
        this.told = told;
        this.addresses = addresses;
        this.alarms = alarms;
        this.wallClock = wallClock;
    }

    Optional<DirectoryEntry> brokerOf(Referral referral, Instant at) {
        return broker.of(referral, at);
    }

    /** What a message says of whom to call: nothing, where there is nobody. */
    Parameters whomToCall(Referral referral, Instant at) {
        return brokerOf(referral, at).map(Parameters::from).orElse(Parameters.NONE);
    }

    /** Of what happens to many in one night, each hears once a day and a municipality. */
    Optional<OutgoingEvent> about(Referral referral, Matter matter, Instant at) {
        return brokerOf(referral, at)
                .map(broker -> roster.presentFor(broker, dayOf(referral, at)))
                .map(broker -> Letter.toDo(broker, matter))
                .or(() -> alarms.recipient().map(admin -> alarm(admin, matter)))
                .filter(letter -> !GATHERED.contains(matter) || isFirstToday(letter, referral, matter, at))
                .map(letter -> message(letter, referral.submission().municipality(), at));
    }

    OutgoingEvent about(DirectoryEntry broker, Matter matter, Instant at) {
        return message(Letter.toDo(broker, matter), broker.municipality(), at);
    }

    /** Whom it is told that nothing was done, one rung up; empty when that rung is nobody's, or was told already. */
    Optional<UUID> above(Referral referral, Rung rung, Optional<UUID> told) {
        var above = switch (rung) {
            case OWNER -> Optional.<UUID>empty();
            case TEAM_LEAD -> teamLeads.of(referral.submission().municipality());
            case ADMIN -> alarms.recipient();
        };
        return above.filter(somebody -> told.filter(somebody::equals).isEmpty());
    }

    Optional<OutgoingEvent> escalated(Referral referral, Rung rung, UUID to, Instant at) {
        var template = rung == Rung.ADMIN ? Template.ADMIN_TO_DO : Template.BROKER_TO_DO;
        return Optional.of(new Letter(to, template, Parameters.of(Matter.ESCALATED)))
                .filter(letter -> isFirstToday(letter, referral, Matter.ESCALATED, at))
                .map(letter -> message(letter, referral.submission().municipality(), at));
    }

    /** Who hears of an overdue referral first. */
    Optional<UUID> hearsFirst(Referral referral, Instant at) {
        return brokerOf(referral, at)
                .map(broker -> roster.presentFor(broker, dayOf(referral, at)).id())
                .or(alarms::recipient);
    }

    private record Letter(UUID to, Template template, Parameters parameters) {

        static Letter toDo(DirectoryEntry broker, Matter matter) {
            return new Letter(broker.id(), Template.BROKER_TO_DO, Parameters.of(matter));
        }
    }

    /** That a referral came in is told in words of its own; of anything else, what it is. */
    private static Letter alarm(UUID admin, Matter matter) {
        return ARRIVALS.contains(matter)
                ? new Letter(admin, Template.ADMIN_NO_BROKER, Parameters.NONE)
                : new Letter(admin, Template.ADMIN_TO_DO, Parameters.of(matter));
    }

    private boolean isFirstToday(Letter letter, Referral referral, Matter matter, Instant at) {
        return told.isFirst(letter.to(), referral.submission().municipality(), Codes.of(matter), dayOf(referral, at));
    }

    private LocalDate dayOf(Referral referral, Instant at) {
        return wallClock.dayIn(referral.submission().municipality(), at);
    }

    private OutgoingEvent message(Letter letter, String municipality, Instant at) {
        return MessageRequest.of(
                letter.to(), municipality, letter.template(), addresses.workbench(), letter.parameters(), at);
    }
}
