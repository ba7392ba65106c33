package org.caresport.catalog.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.entry.Absence;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.Patterns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.brokers.changed.v1}: who is there for which areas, and who when that one is away. */
record BrokerChanged(
        @Schema(description = "The entry in the directory; also the recipient of the broker's messages")
        UUID brokerId,

        @Schema(
                description =
                        "The subject of the broker's account at the realm, one entry a municipality; null when nobody"
                                + " said it")
        @Nullable
        UUID login,

        @Size(max = 120) String name,
        @Size(max = 20) @Nullable String phone,

        @Schema(format = "email") @Size(max = 254) @Nullable String email,

        @Schema(description = "CBS code") @Pattern(regexp = Patterns.MUNICIPALITY)
        String municipality,

        @Schema(description = "The areas whose one broker this is; none for who is a fallback and no more")
        @Size(max = 50)
        List<@Pattern(regexp = Patterns.POSTCODE_AREA) String> postcodes,

        @Schema(
                description =
                        "Whether this is who stands in where the municipality has no other broker: at most one of it"
                                + " does")
        boolean fallback,

        @Schema(
                description =
                        "The running or coming one, both days included; who covers can be away, too. Null when none is"
                                + " known")
        @Nullable
        Absence absence) {

    static final String TYPE = "org.caresport.brokers.changed.v1";

    static BrokerChanged of(Broker broker) {
        var entry = broker.entry();
        return new BrokerChanged(
                broker.id(),
                entry.login(),
                entry.name(),
                entry.phone(),
                entry.email(),
                entry.municipality(),
                entry.postcodes(),
                entry.fallback(),
                entry.absence());
    }
}
