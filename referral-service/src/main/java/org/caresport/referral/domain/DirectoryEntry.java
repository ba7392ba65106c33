package org.caresport.referral.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broker in the catalogue's directory.
 *
 * @param id of the entry; messages to this broker go to it
 * @param login the subject of the broker's account, where the directory says it
 * @param postcodes the neighbourhoods, by the four digits of their postcode, whose one broker this is
 * @param fallback whether this is who stands in where the municipality has no other broker
 */
public record DirectoryEntry(
        UUID id,
        Optional<String> login,
        String name,
        @Nullable String phone,
        String municipality,
        List<String> postcodes,
        boolean fallback,
        Optional<Absence> absence) {

    public DirectoryEntry {
        postcodes = List.copyOf(postcodes);
    }

    /** Both days included. */
    public record Absence(LocalDate from, LocalDate until, UUID coveredBy) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public boolean isAwayOn(LocalDate day) {
        return absence.filter(away -> away.holdsOn(day)).isPresent();
    }
}
