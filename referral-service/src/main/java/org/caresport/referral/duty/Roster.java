package org.caresport.referral.duty;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty where. The catalogue's directory is published as it is; who covers, and who stands in, is worked out here for
 * the day that is asked about, by the rules that the open directory has.
 */
final class Roster {

    private final Map<UUID, DirectoryEntry> entries;

    Roster(List<DirectoryEntry> entries) {
        this.entries = entries.stream().collect(toUnmodifiableMap(DirectoryEntry::id, Function.identity()));
    }

    Optional<DirectoryEntry> onDuty(String municipality, @Nullable String neighbourhood, LocalDate day) {
        return first(entry -> neighbourhood != null && entry.postcodes().contains(neighbourhood))
                .or(() -> fallbackOf(municipality))
                .map(own -> presentFor(own, day));
    }

    Optional<DirectoryEntry> fallbackOf(String municipality) {
        return first(entry -> entry.fallback() && entry.municipality().equals(municipality));
    }

    Set<String> municipalities() {
        return entries.values().stream()
                .filter(entry -> entry.login().isPresent())
                .map(DirectoryEntry::municipality)
                .collect(toUnmodifiableSet());
    }

    Optional<DirectoryEntry> withLogin(String municipality, String login) {
        return first(entry -> entry.municipality().equals(municipality)
                && entry.login().filter(login::equals).isPresent());
    }

    /** By name. */
    List<DirectoryEntry> team(String municipality) {
        return everybody().stream()
                .filter(entry -> entry.municipality().equals(municipality))
                .sorted(Comparator.comparing(DirectoryEntry::name).thenComparing(DirectoryEntry::id))
                .toList();
    }

    List<DirectoryEntry> everybody() {
        return List.copyOf(entries.values());
    }

    /** Empty when they are there, or nobody covers for them. */
    Optional<DirectoryEntry> coverOf(DirectoryEntry own, LocalDate day) {
        return Optional.of(presentFor(own, day)).filter(cover -> !cover.equals(own));
    }

    /** Who covers can be away, too. When everybody is, it is the neighbourhood's own broker all the same. */
    DirectoryEntry presentFor(DirectoryEntry own, LocalDate day) {
        var candidate = own;
        var asked = new HashSet<UUID>();
        while (candidate.isAwayOn(day) && asked.add(candidate.id())) {
            candidate = candidate
                    .absence()
                    .flatMap(away -> Optional.ofNullable(entries.get(away.coveredBy())))
                    .orElse(own);
        }
        return candidate.isAwayOn(day) ? own : candidate;
    }

    private Optional<DirectoryEntry> first(Predicate<DirectoryEntry> wanted) {
        return entries.values().stream().filter(wanted).findFirst();
    }
}
