package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.caresport.kit.outbox.Outbox;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.escalation.Rung;

/** Tells further that a referral is left undone: from its owner to the team lead, and from there to the administrator. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Alarms {

    private final BrokerMessages messages;
    private final EscalationConfig config;
    private final Outbox outbox;
    private final WallClock wallClock;

    Alarms(BrokerMessages messages, EscalationConfig config, Outbox outbox, WallClock wallClock) {
        this.messages = messages;
        this.config = config;
        this.outbox = outbox;
        this.wallClock = wallClock;
    }

    /** That its owner was told, which is told with the event itself. */
    public Escalation begun(Referral referral, LocalDate due, Instant at) {
        return new Escalation(
                referral.id(),
                due,
                Rung.OWNER,
                today(referral, at),
                messages.hearsFirst(referral, at),
                Optional.of(today(referral, at).plus(config.waitForTeamLead(municipality(referral)))));
    }

    /** The next one who is somebody else is told. Where there is none, it stays where it is, and on the list. */
    public Escalation climb(Referral referral, Escalation from, Instant at) {
        return switch (from.rung()) {
            case OWNER ->
                to(Rung.TEAM_LEAD, Optional.of(config.waitForAdmin(municipality(referral))), referral, from, at)
                        .or(() -> to(Rung.ADMIN, Optional.empty(), referral, from, at))
                        .orElseGet(() -> ended(from));
            case TEAM_LEAD, ADMIN ->
                to(Rung.ADMIN, Optional.empty(), referral, from, at).orElseGet(() -> ended(from));
        };
    }

    private Optional<Escalation> to(Rung rung, Optional<Period> wait, Referral referral, Escalation from, Instant at) {
        var today = today(referral, at);
        return messages.above(referral, rung, from.told()).map(somebody -> {
            messages.escalated(referral, rung, somebody, at).ifPresent(outbox::add);
            return new Escalation(
                    from.referral(), from.due(), rung, today, Optional.of(somebody), wait.map(today::plus));
        });
    }

    private static Escalation ended(Escalation from) {
        return new Escalation(from.referral(), from.due(), from.rung(), from.since(), from.told(), Optional.empty());
    }

    private LocalDate today(Referral referral, Instant at) {
        return wallClock.dayIn(municipality(referral), at);
    }

    private static String municipality(Referral referral) {
        return referral.submission().municipality();
    }
}
