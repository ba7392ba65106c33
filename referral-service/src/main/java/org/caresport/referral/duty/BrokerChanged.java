package org.caresport.referral.duty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.brokers.changed.v1}, as far as it matters here. */
record BrokerChanged(
        UUID brokerId,
        @Nullable UUID login,
        String name,
        @Nullable String phone,
        String municipality,
        List<String> postcodes,
        boolean fallback,
        @Nullable Absence absence) {

    static final String TYPE = "org.caresport.brokers.changed.v1";

    BrokerChanged {
        requireNonNull(brokerId, "brokerId");
        requireNonNull(name, "name");
        requireNonNull(municipality, "municipality");
        postcodes = List.copyOf(requireNonNull(postcodes, "postcodes"));
    }

    record Absence(LocalDate from, LocalDate until, UUID coveredBy) {

        Absence {
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireNonNull(coveredBy, "coveredBy");
        }
    }

    DirectoryEntry toDomain() {
        return new DirectoryEntry(
                brokerId,
                Optional.ofNullable(login).map(UUID::toString),
                name,
                phone,
                municipality,
                postcodes,
                fallback,
                Optional.ofNullable(absence)
                        .map(away -> new DirectoryEntry.Absence(away.from(), away.until(), away.coveredBy())));
    }
}
