package org.caresport.catalog.broker;

import java.time.LocalDate;
import java.util.UUID;
import org.caresport.catalog.entry.Broker;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call today.
 *
 * @param neighbourhood the one that was asked for
 * @param coversFor the neighbourhood's own broker, when that one is away
 */
record BrokerOnDuty(
        UUID brokerId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String municipality,
        String neighbourhood,
        @Nullable Absent coversFor) {

    /** The neighbourhood's own broker, and the last day of the absence. */
    record Absent(UUID brokerId, String name, LocalDate until) {}

    static BrokerOnDuty of(Broker own, Broker onDuty) {
        var entry = onDuty.entry();
        return new BrokerOnDuty(
                onDuty.id(),
                entry.name(),
                entry.email(),
                entry.phone(),
                own.entry().municipality(),
                own.entry().neighbourhood(),
                absent(own, onDuty));
    }

    private static @Nullable Absent absent(Broker own, Broker onDuty) {
        var absence = own.entry().absence();
        return absence == null || own.id().equals(onDuty.id())
                ? null
                : new Absent(own.id(), own.entry().name(), absence.until());
    }
}
