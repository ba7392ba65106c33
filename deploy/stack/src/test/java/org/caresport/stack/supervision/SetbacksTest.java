package org.caresport.stack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetbacksTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Setbacks setbacks = new Setbacks();

    @Test
    void thePauseGrowsAndStopsGrowing() {
        assertThat(Stream.generate(this::pauseAfterAnother).limit(9).map(Duration::toMillis))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L, 15_000L);
    }

    @Test
    void aPartThatStoodFirmStartsFromTheShortestPause() {
        pauseAfterAnother();
        pauseAfterAnother();

        setbacks.endedAfter(Duration.ofMinutes(2));

        assertThat(setbacks.pause()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aPartThatNeverBecameReadyIsHopelessAfterThreeAttempts() {
        pauseAfterAnother();
        pauseAfterAnother();
        assertThat(setbacks.isHopeless()).isFalse();

        pauseAfterAnother();

        assertThat(setbacks.isHopeless()).isTrue();
    }

    @Test
    void aPartThatWasReadyOnceIsNeverHopeless() {
        setbacks.ready();

        for (int i = 0; i < 50; i++) {
            pauseAfterAnother();
        }

        assertThat(setbacks.isHopeless()).isFalse();
    }

    private Duration pauseAfterAnother() {
        setbacks.endedAfter(AT_ONCE);
        return setbacks.pause();
    }
}
