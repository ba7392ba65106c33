package org.caresport.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void itIsAsFarAheadAsTheFileSaysAndFollowsIt() throws IOException {
        var clock = clock();
        assertThat(clock.instant()).isEqualTo(NOW);

        says("P42D");
        Patience.await().until(() -> clock.instant().equals(NOW.plus(Duration.ofDays(42))));

        says("PT0S");
        Patience.await().until(() -> clock.instant().equals(NOW));
    }

    @Test
    void whatCannotBeReadLeavesItWhereItWas() throws IOException, InterruptedException {
        var clock = clock();
        says("P1D");
        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(1)));

        says("soon");
        Thread.sleep(300);

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void itIsMovedInEveryZone() throws IOException {
        says("P1D");

        assertThat(clock().withZone(ZoneId.of("Europe/Amsterdam")).instant()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private MovedClock clock() {
        return new MovedClock(Clock.fixed(NOW, ZoneOffset.UTC), folder.resolve("ahead"));
    }

    private void says(String text) throws IOException {
        Files.writeString(folder.resolve("ahead"), text);
    }
}
