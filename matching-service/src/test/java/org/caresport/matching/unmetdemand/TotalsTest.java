package org.caresport.matching.unmetdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.caresport.matching.persistence.UnmetDemands.Cell;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void aCellOfTenIsShownAndACellOfNineIsNot() {
        assertThat(totals(cell("T90", 1, 10)).items().getFirst().count()).isEqualTo(10);
        assertThat(totals(cell("T90", 1, 9)).items().getFirst().count()).isNull();
        assertThat(totals(cell("T90", 1, 9)).items().getFirst().suppressed()).isTrue();
    }

    @Test
    void smallCellsAreInNoSumSoThatNoTwoReportsRevealThem() {
        var shorter = totals(cell("T90", 1, 20), cell("T90", 2, 15)).items().getFirst();
        var longer = totals(cell("T90", 1, 20), cell("T90", 2, 15), cell("T90", 3, 3))
                .items()
                .getFirst();

        assertThat(longer.count()).isEqualTo(shorter.count()).isEqualTo(35);
        assertThat(longer.suppressed()).isTrue();
    }

    @Test
    void inASmallTownMonthsAreCountedTogetherUntilThereAreTen() {
        var total = totals(cell("T90", 1, 4), cell("T90", 2, 4), cell("T90", 3, 4))
                .items()
                .getFirst();

        assertThat(total.count()).isEqualTo(12);
        assertThat(total.countedFrom()).isEqualTo("2026-01");
        assertThat(total.countedTo()).isEqualTo("2026-03");
        assertThat(total.suppressed()).isFalse();
    }

    @Test
    void whatBelongsToAStretchThatReachesOutOfTheReportIsNotInIt() {
        var before = new Cell("GM0222", LocalDate.of(2025, 12, 1), "T90", 8);

        var total =
                totals(before, cell("T90", 1, 4), cell("T90", 2, 11)).items().getFirst();

        assertThat(total.count()).as("January fills December's stretch").isEqualTo(11);
        assertThat(total.countedFrom()).isEqualTo("2026-02");
        assertThat(total.suppressed()).isTrue();
    }

    @Test
    void whatCameLaterNeverChangesWhatWasShown() {
        var january = Totals.of("reason", JANUARY, JANUARY, List.of(cell("T90", 1, 12)))
                .items();
        var later = Totals.of("reason", JANUARY, JANUARY, List.of(cell("T90", 1, 12), cell("T90", 2, 3)))
                .items();

        assertThat(later).isEqualTo(january);
    }

    @Test
    void whatWasNotAskedForInThePeriodIsNotNamed() {
        assertThat(totals(new Cell("GM0222", LocalDate.of(2025, 12, 1), "K90", 40))
                        .items())
                .isEmpty();
    }

    @Test
    void theLargestComesFirst() {
        assertThat(totals(cell("A04", 1, 3), cell("K90", 1, 12), cell("T90", 1, 40))
                        .items())
                .extracting(Totals.Total::code)
                .containsExactly("T90", "K90", "A04");
    }

    private static Totals totals(Cell... cells) {
        return Totals.of("reason", JANUARY, MARCH, List.of(cells));
    }

    private static Cell cell(String code, int month, long count) {
        return new Cell("GM0222", LocalDate.of(2026, month, 1), code, count);
    }
}
