package org.caresport.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final String BONAIRE = "GM9001";
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEARS_DAY = LocalDate.of(2027, 1, 1);

    private final WallClock inTheNight = wallClock("2027-01-01T01:00:00Z");

    @Test
    void aMunicipalityHasTheTimeOfMostUnlessItIsSaidToLieElsewhere() {
        assertThat(inTheNight.zoneOf("GM0222")).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(inTheNight.zoneOf("")).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(inTheNight.zoneOf(BONAIRE)).isEqualTo(ZoneId.of("America/Kralendijk"));
    }

    @Test
    void onBonaireItIsStillYesterdayWhenDoetinchemIsAsleep() {
        assertThat(inTheNight.todayIn("GM0222")).isEqualTo(NEW_YEARS_DAY);
        assertThat(inTheNight.todayIn(BONAIRE)).isEqualTo(NEW_YEARS_EVE);
        assertThat(inTheNight.today()).isEqualTo(NEW_YEARS_DAY);
        assertThat(inTheNight.todayAtTheLatest()).isEqualTo(NEW_YEARS_DAY);
    }

    @Test
    void aDayThatWasSentIsPastOrFutureWherePeopleLive() {
        var justAfterMidnight = wallClock("2026-12-31T23:30:00Z");
        var present = new LocalPresent(
                        justAfterMidnight, Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC))
                .getClock();

        assertThat(LocalDate.now(present)).isEqualTo(NEW_YEARS_DAY);
    }

    @Test
    void aDayEndsAtTheMidnightOfThoseWhoLiveThere() {
        assertThat(inTheNight.dayIn("GM0222", Instant.parse("2026-12-30T22:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(inTheNight.dayIn("GM0222", Instant.parse("2026-12-30T23:00:00Z")))
                .isEqualTo(NEW_YEARS_EVE);
        assertThat(inTheNight.dayIn(BONAIRE, Instant.parse("2027-01-01T03:59:59Z")))
                .isEqualTo(NEW_YEARS_EVE);
    }

    private static WallClock wallClock(String now) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(WallClockConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("caresport.time.zone-of." + BONAIRE, "America/Kralendijk"), "test", 100))
                .build();
        return new WallClock(
                config.getConfigMapping(WallClockConfig.class), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
