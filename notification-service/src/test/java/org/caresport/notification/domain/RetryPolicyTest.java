package org.caresport.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private final RetryPolicy retries =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMinutes(15), 400, new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "9, 512", "10, 900", "400, 900"})
    void theWaitDoublesUpToTheLongest(int attempts, long seconds) {
        for (int i = 0; i < 1000; i++) {
            assertThat(retries.waitAfter(attempts))
                    .isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var waits = IntStream.range(0, 100).mapToObj(i -> retries.waitAfter(5)).distinct();

        assertThat(waits.count()).isGreaterThan(90);
    }
}
