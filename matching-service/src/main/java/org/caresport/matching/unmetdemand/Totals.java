package org.caresport.matching.unmetdemand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caresport.matching.persistence.UnmetDemands.Cell;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Unmet demand in numbers that reveal nobody. Every number is a sum of cells that are each large enough to be shown. A cell is one
 * code in one municipality over as many whole months in a row as it takes to be so large: one in a city, perhaps a year in a small
 * town. Where cells begin and end follows from the register from its first month on, whatever is asked for, and never changes
 * afterwards; a report has the cells that lie in its period as a whole. So two reports over different periods can be subtracted
 * without a small cell coming out of it.
 */
@Schema(name = "UnmetDemandTotals")
record Totals(
        String by,
        @Schema(description = "First month, as YYYY-MM") String from,

        @Schema(description = "Last month, as YYYY-MM; never the current one")
        String to,

        @Schema(description = "Months are counted together until there are as many as this")
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

            @Schema(description = "First month that is counted, as YYYY-MM; left out without a count") @Nullable
            String countedFrom,

            @Schema(description = "Last month that is counted, as YYYY-MM; left out without a count") @Nullable
            String countedTo,

            @Schema(description = "Whether months were left out, so that the true number is higher")
            boolean suppressed) {

        /** @param cells of this code, in the order of their months, from the first month of the register on */
        static Optional<Total> of(String municipality, String code, List<Cell> cells, YearMonth from, YearMonth to) {
            var shown = Stretch.of(cells).stream()
                    .filter(stretch -> stretch.liesIn(from, to))
                    .toList();
            var counted = shown.stream().mapToLong(Stretch::count).sum();
            var asked = cells.stream()
                    .filter(cell -> isIn(YearMonth.from(cell.month()), from, to))
                    .mapToLong(Cell::count)
                    .sum();
            return asked == 0
                    ? Optional.empty()
                    : Optional.of(new Total(
                            municipality,
                            code,
                            shown.isEmpty() ? null : counted,
                            shown.isEmpty() ? null : shown.getFirst().from().toString(),
                            shown.isEmpty() ? null : shown.getLast().to().toString(),
                            counted < asked));
        }
    }

    /** Months in a row, as many as it takes. What is not enough yet is no stretch. */
    private record Stretch(YearMonth from, YearMonth to, long count) {

        static List<Stretch> of(List<Cell> cells) {
            var stretches = new ArrayList<Stretch>();
            @Nullable YearMonth begin = null;
            var count = 0L;
            for (var cell : cells) {
                var month = YearMonth.from(cell.month());
                begin = begin == null ? month : begin;
                count += cell.count();
                if (count >= SMALLEST_CELL) {
                    stretches.add(new Stretch(begin, month, count));
                    begin = null;
                    count = 0;
                }
            }
            return stretches;
        }

        boolean liesIn(YearMonth first, YearMonth last) {
            return isIn(from, first, last) && isIn(to, first, last);
        }
    }

    private static boolean isIn(YearMonth month, YearMonth first, YearMonth last) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** @param cells from the first month of the register on, in the order of their months */
    static Totals of(String by, YearMonth from, YearMonth to, List<Cell> cells) {
        Map<String, Map<String, List<Cell>>> grouped = new TreeMap<>();
        for (var cell : cells) {
            grouped.computeIfAbsent(cell.municipality(), m -> new TreeMap<>())
                    .merge(cell.code(), List.of(cell), Totals::both);
        }
        var items = grouped.entrySet().stream()
                .flatMap(municipality -> municipality.getValue().entrySet().stream()
                        .flatMap(code ->
                                Total.of(municipality.getKey(), code.getKey(), code.getValue(), from, to).stream()))
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
