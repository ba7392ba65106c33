package org.caresport.catalog.broker;

import java.time.LocalDate;
import java.util.UUID;
import org.caresport.catalog.entry.Broker;
import org.caresport.kit.geo.Area;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call today.
 *
 * @param neighbourhood the one that was asked for
 * @param fallback whether the neighbourhood has no broker of its own, and this is who stands in for the municipality
 * @param coversFor whose place it is, the neighbourhood's own broker's or the fallback's, when that one is away
 */
record BrokerOnDuty(
        UUID brokerId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String municipality,
        String neighbourhood,

        @Schema(
                description =
                        "Whether the neighbourhood has no broker of its own, and this is who stands in for the municipality")
        boolean fallback,

        @Nullable Absent coversFor) {

    /** Who is away, and the last day of the absence. */
    record Absent(UUID brokerId, String name, LocalDate until) {}

    static BrokerOnDuty of(Area area, Broker own, Broker onDuty) {
        var isStandIn = !own.entry().postcodes().contains(area.postcode4());
        var entry = onDuty.entry();
        return new BrokerOnDuty(
                onDuty.id(),
                entry.name(),
                entry.email(),
                entry.phone(),
                own.entry().municipality(),
                isStandIn ? area.neighbourhood() : own.entry().neighbourhood(),
                isStandIn,
                absent(own, onDuty));
    }

    private static @Nullable Absent absent(Broker own, Broker onDuty) {
        var absence = own.entry().absence();
        return absence == null || own.id().equals(onDuty.id())
                ? null
                : new Absent(own.id(), own.entry().name(), absence.until());
    }
}
