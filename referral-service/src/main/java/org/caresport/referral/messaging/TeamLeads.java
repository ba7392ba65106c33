package org.caresport.referral.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.messaging.EscalationConfig.Municipality;
import org.caresport.referral.patient.RecipientAnnouncement;

/**
 * Who leads the brokers of a municipality: whom the settings name, or else the fallback in the directory. Named ones are
 * announced at each start; the same again changes nothing.
 */
@ApplicationScoped
class TeamLeads {

    private final EscalationConfig config;
    private final DutyRoster roster;
    private final Outbox outbox;
    private final Clock clock;

    TeamLeads(EscalationConfig config, DutyRoster roster, Outbox outbox, Clock clock) {
        this.config = config;
        this.roster = roster;
        this.outbox = outbox;
        this.clock = clock;
    }

    void announce(@Observes StartupEvent started) {
        config.in()
                .forEach((code, municipality) -> municipality
                        .teamLead()
                        .ifPresent(email -> QuarkusTransaction.requiringNew()
                                .run(() -> outbox.add(RecipientAnnouncement.of(named(code), email, clock.instant())))));
    }

    /** To whom messages for the team lead go. */
    Optional<UUID> of(String municipality) {
        return config.of(municipality)
                .flatMap(Municipality::teamLead)
                .map(_ -> named(municipality))
                .or(() -> roster.fallbackOf(municipality).map(DirectoryEntry::id));
    }

    private static UUID named(String municipality) {
        return UUID.nameUUIDFromBytes(
                ("caresport.team-lead." + municipality.toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
