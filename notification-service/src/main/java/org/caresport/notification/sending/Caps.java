package org.caresport.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caresport.notification.domain.Audience;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.MailCap;
import org.caresport.notification.persistence.Mailings;

/** Keeps anybody from being flooded: over the cap of its address a delivery waits, with a reason that can be read. */
@ApplicationScoped
class Caps {

    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofHours(1);

    private final Mailings mailings;
    private final CapConfig config;
    private final MeterRegistry meters;

    Caps(Mailings mailings, CapConfig config, MeterRegistry meters) {
        this.mailings = mailings;
        this.config = config;
        this.meters = meters;
    }

    /** @return until when this delivery to that address waits; empty when it may go now */
    Optional<Instant> holdUntil(Delivery delivery, String address, Instant now) {
        var audience = delivery.template().audience();
        var room = mailings.enter(delivery.id(), address, audience, caps(audience), now);
        room.ifPresent(later -> meters.counter(
                        "caresport.delivery.held", "audience", audience.name().toLowerCase(Locale.ROOT))
                .increment());
        return room;
    }

    private List<MailCap> caps(Audience audience) {
        return switch (audience) {
            case RESIDENT ->
                List.of(new MailCap(config.residentHourly(), SHORTEST), new MailCap(config.residentDaily(), LONGEST));
            case AT_WORK ->
                List.of(new MailCap(config.workHourly(), SHORTEST), new MailCap(config.workDaily(), LONGEST));
        };
    }
}
