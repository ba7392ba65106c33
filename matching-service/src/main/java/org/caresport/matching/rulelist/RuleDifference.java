package org.caresport.matching.rulelist;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.rulelist.RuleWhatIfView.Changed;
import org.jspecify.annotations.Nullable;

/** Two answers to each of many people, counted where they differ. */
final class RuleDifference {

    static final int SMALLEST_CELL = 10;
    static final int MOST_PROGRAMMES = 100;
    private static final int STEP = 5;

    private final Map<UUID, Row> rows = new HashMap<>();
    private int people;
    private int gaining;
    private int losing;
    private int foundNow;
    private int foundNoMore;
    private int stoppedNow;
    private int stoppedNoMore;

    private static final class Row {
        private final Programme programme;
        private int gained;
        private int lost;

        Row(Programme programme) {
            this.programme = programme;
        }

        int moved() {
            return gained + lost;
        }
    }

    void add(MatchOutcome before, MatchOutcome after) {
        people++;
        var had = proposed(before);
        var has = proposed(after);
        var gained =
                has.values().stream().filter(one -> !had.containsKey(one.id())).toList();
        var lost =
                had.values().stream().filter(one -> !has.containsKey(one.id())).toList();
        gained.forEach(one -> row(one).gained++);
        lost.forEach(one -> row(one).lost++);
        gaining += gained.isEmpty() ? 0 : 1;
        losing += lost.isEmpty() ? 0 : 1;
        foundNow += !before.found() && after.found() ? 1 : 0;
        foundNoMore += before.found() && !after.found() ? 1 : 0;
        stoppedNow += before.medicalStops().isEmpty() && !after.medicalStops().isEmpty() ? 1 : 0;
        stoppedNoMore +=
                !before.medicalStops().isEmpty() && after.medicalStops().isEmpty() ? 1 : 0;
    }

    RuleWhatIfView shown(String version, int days, boolean isMore) {
        return new RuleWhatIfView(
                version,
                days,
                SMALLEST_CELL,
                told(people),
                isMore,
                told(gaining),
                told(losing),
                told(foundNow),
                told(foundNoMore),
                told(stoppedNow),
                told(stoppedNoMore),
                programmes());
    }

    /** Only of which something is told: that somebody gained a programme is something, too. */
    private List<Changed> programmes() {
        return rows.values().stream()
                .filter(row -> row.gained >= SMALLEST_CELL || row.lost >= SMALLEST_CELL)
                .sorted(comparing(Row::moved).reversed().thenComparing(row -> row.programme.id()))
                .limit(MOST_PROGRAMMES)
                .map(row -> new Changed(
                        row.programme.id(),
                        row.programme.title(),
                        row.programme.organisation().name(),
                        told(row.gained),
                        told(row.lost)))
                .toList();
    }

    private Row row(Programme programme) {
        return rows.computeIfAbsent(programme.id(), _ -> new Row(programme));
    }

    private static Map<UUID, Programme> proposed(MatchOutcome outcome) {
        return outcome.proposals().stream()
                .map(Proposal::programme)
                .collect(toMap(Programme::id, programme -> programme, (one, _) -> one));
    }

    /** In fives, so that two tries that differ by one person cannot be told apart. */
    private static @Nullable Integer told(int count) {
        if (count == 0) {
            return 0;
        }
        return count < SMALLEST_CELL ? null : count / STEP * STEP;
    }
}
