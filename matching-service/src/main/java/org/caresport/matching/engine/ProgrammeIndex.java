package org.caresport.matching.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Every programme there is, in memory, by municipality and by place. One thread writes while many read: a reader sees
 * each programme either before or after a change, never half of it.
 */
public final class ProgrammeIndex {

    private final int limit;
    private final Map<UUID, Programme> byId = new ConcurrentHashMap<>();
    private final Map<String, Map<UUID, Programme>> byMunicipality = new ConcurrentHashMap<>();
    private final Map<Cell, Map<UUID, Programme>> byCell = new ConcurrentHashMap<>();

    /** @param limit more programmes than this are refused, so that the memory it takes has a bound */
    public ProgrammeIndex(int limit) {
        this.limit = limit;
    }

    /** @throws IllegalStateException when the index is full: an index that silently lacks programmes answers wrongly */
    public synchronized void put(Programme programme) {
        var known = byId.get(programme.id());
        if (known == null && byId.size() >= limit) {
            throw new IllegalStateException("the index holds its limit of %d programmes".formatted(limit));
        }
        byId.put(programme.id(), programme);
        if (known != null && !samePlace(known, programme)) {
            take(known);
        }
        byMunicipality
                .computeIfAbsent(programme.municipality(), m -> new ConcurrentHashMap<>())
                .put(programme.id(), programme);
        var location = programme.place().location();
        if (location != null) {
            byCell.computeIfAbsent(Cell.of(location), c -> new ConcurrentHashMap<>())
                    .put(programme.id(), programme);
        }
    }

    public synchronized void remove(UUID id) {
        var known = byId.remove(id);
        if (known != null) {
            take(known);
        }
    }

    public Optional<Programme> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    public int size() {
        return byId.size();
    }

    /**
     * Hands over what may concern someone here: everything in their municipality, wherever it is, and what lies across
     * its border within their reach.
     */
    void near(String municipality, @Nullable Location here, double kilometres, Visitor visitor) {
        for (var programme : byMunicipality.getOrDefault(municipality, Map.of()).values()) {
            visitor.visit(programme, distance(here, programme));
        }
        if (here == null) {
            return;
        }
        var around = Cell.around(here, kilometres);
        if (around.count() <= byCell.size()) {
            around.forEach(
                    cell -> across(byCell.getOrDefault(cell, Map.of()), municipality, here, kilometres, visitor));
        } else {
            byCell.values().forEach(cell -> across(cell, municipality, here, kilometres, visitor));
        }
    }

    private static void across(
            Map<UUID, Programme> cell, String municipality, Location here, double kilometres, Visitor visitor) {
        for (var programme : cell.values()) {
            if (!programme.municipality().equals(municipality)) {
                var distance = distance(here, programme);
                if (distance <= kilometres) {
                    visitor.visit(programme, distance);
                }
            }
        }
    }

    static double distance(@Nullable Location here, Programme programme) {
        var there = programme.place().location();
        return here == null || there == null ? Double.NaN : here.kilometresTo(there);
    }

    private static boolean samePlace(Programme one, Programme other) {
        var was = one.place().location();
        var is = other.place().location();
        return one.municipality().equals(other.municipality())
                && (was == null ? is == null : is != null && Cell.of(was).equals(Cell.of(is)));
    }

    private void take(Programme programme) {
        byMunicipality.computeIfPresent(programme.municipality(), (m, programmes) -> without(programmes, programme));
        var location = programme.place().location();
        if (location != null) {
            byCell.computeIfPresent(Cell.of(location), (c, programmes) -> without(programmes, programme));
        }
    }

    private static @Nullable Map<UUID, Programme> without(Map<UUID, Programme> programmes, Programme gone) {
        programmes.remove(gone.id());
        return programmes.isEmpty() ? null : programmes;
    }

    /** @see #near */
    interface Visitor {

        /** @param kilometres {@code NaN} when one of the places is not known */
        void visit(Programme programme, double kilometres);
    }
}
