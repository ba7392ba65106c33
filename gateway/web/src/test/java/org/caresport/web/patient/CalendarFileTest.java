package org.caresport.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void saysWhenAndWhereAndNothingOfWhat() {
        String file = CalendarFile.of(List.of(coming("Hartplein 1")), "Sport en bewegen", NOW);

        assertThat(file)
                .contains("DTSTART:20261208T080000Z\r\n", "SUMMARY:Sport en bewegen\r\n", "CLASS:PRIVATE\r\n")
                .contains("LOCATION:Hartplein 1\\, 7001AB Doetinchem\r\n")
                .doesNotContain("Aquafit", "Waterhoentjes", "Zwembad");
    }

    @Test
    void hasNoLineThatIsLongerThanSeventyFiveOctetsAndNoneThatSomebodyElseWrote() {
        String file = CalendarFile.of(List.of(coming("Straße\r\nATTENDEE:mailto:a@b " + "ü".repeat(150))), "x", NOW);

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    private static SessionPages.Coming coming(String street) {
        var place = new Programme.Place(
                "Zwembad", street, "7001AB", "Doetinchem", BigDecimal.ONE, BigDecimal.ONE, List.of(), true);
        var programme = new Programme(
                new Programme.Organisation("De Waterhoentjes", null),
                "",
                null,
                place,
                null,
                List.of(),
                List.of("nl"),
                "group",
                "none",
                null,
                "light",
                10,
                null,
                null);
        var session = new Session(null, Instant.parse("2026-12-08T08:00:00Z"), Instant.parse("2026-12-08T09:00:00Z"));
        return new SessionPages.Coming(OfferTest.in("active"), programme, List.of(session));
    }
}
