package org.caresport.matching.unmetdemand;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caresport.matching.persistence.UnmetDemands.Cell;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Unmet demand in numbers that reveal nobody. Every number is a sum of cells (one code in one municipality in one whole
 * month) that are each large enough to be shown; a smaller cell is in no sum at all. So two reports over different
 * periods or municipalities can be subtracted without a small cell coming out of it.
 */
@Schema(name = "UnmetDemandTotals")
record Totals(
        String by,
        @Schema(description = "First month, as YYYY-MM") String from,

        @Schema(description = "Last month, as YYYY-MM; never the current one")
        String to,

        @Schema(description = "Cells with fewer than this are left out of every count")
        int smallestCell,

        List<Total> items) {

    static final int SMALLEST_CELL = 10;

    /** @param count null when every cell of this code was too small to be shown */
    @Schema(name = "UnmetDemandTotal")
    record Total(
            String municipality,
            String code,

            @Schema(description = "Left out when it is too small to be shown") @Nullable
            Long count,

            @Schema(description = "Whether cells were left out, so that the true number is higher")
            boolean suppressed) {

        static Total of(String municipality, String code, List<Cell> cells) {
            var shown = cells.stream().mapToLong(Cell::count).filter(count -> count >= SMALLEST_CELL);
            var sum = shown.sum();
            return new Total(
                    municipality,
                    code,
                    sum == 0 ? null : sum,
                    cells.stream().anyMatch(cell -> cell.count() < SMALLEST_CELL));
        }
    }

    static Totals of(String by, YearMonth from, YearMonth to, List<Cell> cells) {
        Map<String, Map<String, List<Cell>>> grouped = new TreeMap<>();
        for (var cell : cells) {
            grouped.computeIfAbsent(cell.municipality(), m -> new TreeMap<>())
                    .merge(cell.code(), List.of(cell), Totals::both);
        }
        var items = grouped.entrySet().stream()
                .flatMap(municipality -> municipality.getValue().entrySet().stream()
                        .map(code -> Total.of(municipality.getKey(), code.getKey(), code.getValue())))
                .sorted(Comparator.comparing(Total::municipality)
                        .thenComparing(total -> total.count() == null ? 0 : -total.count())
                        .thenComparing(Total::code))
                .toList();
        return new Totals(by, from.toString(), to.toString(), SMALLEST_CELL, items);
    }

    private static List<Cell> both(List<Cell> some, List<Cell> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
