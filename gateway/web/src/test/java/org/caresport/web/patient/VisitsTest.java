package org.caresport.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void whatIsTheSameOnOneDayIsOneLine() {
        var looks = List.of(
                look(MORNING.plusSeconds(60), "Bekeken.", "buurtsportcoaches-doetinchem"),
                look(MORNING, "Bekeken.", "buurtsportcoaches-doetinchem"),
                look(MORNING.minusSeconds(86_400), "Bekeken.", "buurtsportcoaches-doetinchem"));

        assertThat(Visits.of(looks, false)).extracting(Visits.Visit::times).containsExactly(2, 1);
        assertThat(Visits.of(looks, false).getFirst().by()).isEqualTo("Buurtsportcoaches Doetinchem");
    }

    @Test
    void onesOwnVisitsAreShownOnlyWhenAskedFor() {
        var looks = List.of(look(MORNING, "U keek zelf.", ""), look(MORNING, "Bekeken.", "agb:01234567"));

        assertThat(Visits.of(looks, false)).extracting(Visits.Visit::by).containsExactly("AGB 01234567");
        assertThat(Visits.of(looks, true)).hasSize(2);
    }

    @Test
    void theNextPageIsFoundInTheAddressThatTheApiGives() {
        assertThat(MyDataResource.cursor("/v1/me/access-log?limit=2&cursor=a%3Db"))
                .isEqualTo("a%3Db");
        assertThat(MyDataResource.cursor(null)).isNull();
    }

    private static MeApi.Look look(Instant at, String text, String organisation) {
        return new MeApi.Look(at, text, organisation, true);
    }
}
