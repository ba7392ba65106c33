package org.caresport.referral.attendance;

import static java.util.Collections.unmodifiableSortedMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was reported of one participant's sessions.
 *
 * @param days by the day on which a session was held; two sessions of one day are one
 */
public record Register(SortedMap<LocalDate, Presence> days) {

    public static final Register EMPTY = new Register(new TreeMap<>());

    public Register {
        days = unmodifiableSortedMap(new TreeMap<>(days));
    }

    public Optional<Presence> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    public Register with(LocalDate day, Presence presence) {
        var more = new TreeMap<>(days);
        more.put(day, presence);
        return new Register(more);
    }

    /** The days on which they were there. */
    public SortedSet<LocalDate> attended() {
        return days.entrySet().stream()
                .filter(entry -> entry.getValue() == Presence.PRESENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The same on second thoughts about one day.
     *
     * @param known on which they were there, too, whether it was reported here or not
     */
    public SortedSet<LocalDate> attendedBut(LocalDate day, LocalDate known) {
        var others = attended();
        others.add(known);
        others.remove(day);
        return others;
    }

    /** How many sessions were missed since the one that was last attended, of those that were reported. */
    public int missedInARow() {
        return (int) absences().count();
    }

    /** How many of these were missed with notice. */
    public int announcedInARow() {
        return (int) absences()
                .filter(absence -> absence == Presence.ABSENT_WITH_NOTICE)
                .count();
    }

    /** Whether they were there on a later day: then a day that was missed is no news any more. */
    public boolean wasThereAfter(LocalDate day) {
        return attended().stream().anyMatch(later -> later.isAfter(day));
    }

    private Stream<Presence> absences() {
        var attended = attended();
        return days.entrySet().stream()
                .filter(entry -> attended.isEmpty() || entry.getKey().isAfter(attended.last()))
                .map(Map.Entry::getValue)
                .filter(Presence::isAbsence);
    }
}
