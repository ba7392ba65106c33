package org.caresport.referral.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** An entry of the directory of brokers as it is stored. */
record DirectoryDocument(
        UUID id,
        @Nullable String login,
        String name,
        @Nullable String phone,
        String municipality,
        List<String> postcodes,
        boolean fallback,
        @Nullable Absence absence) {

    record Absence(LocalDate from, LocalDate until, UUID coveredBy) {}

    static DirectoryDocument of(DirectoryEntry entry) {
        return new DirectoryDocument(
                entry.id(),
                entry.login().orElse(null),
                entry.name(),
                entry.phone(),
                entry.municipality(),
                entry.postcodes(),
                entry.fallback(),
                entry.absence()
                        .map(away -> new Absence(away.from(), away.until(), away.coveredBy()))
                        .orElse(null));
    }

    DirectoryEntry read() {
        return new DirectoryEntry(
                id,
                Optional.ofNullable(login),
                name,
                phone,
                municipality,
                postcodes,
                fallback,
                Optional.ofNullable(absence)
                        .map(away -> new DirectoryEntry.Absence(away.from(), away.until(), away.coveredBy())));
    }
}
