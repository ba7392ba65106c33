package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private static final ChangesApi.Changes NOTHING = new ChangesApi.Changes(List.of(), List.of(), "b");

    @Test
    void goesOnFromWhatItHeardLast() {
        var listening = new Listening("a");

        assertThat(listening.heard(NOTHING)).isFalse();
        assertThat(listening.since()).isEqualTo("b");
    }

    @Test
    void asksSeldomWhileNothingHappensAndSoonAfterSomethingDid() {
        var listening = new Listening("a");

        IntStream.range(0, 50).forEach(time -> listening.heard(NOTHING));
        Duration quiet = listening.pause();
        boolean news =
                listening.heard(new ChangesApi.Changes(List.of(new ChangesApi.Id(UUID.randomUUID())), List.of(), "c"));

        assertThat(quiet).isEqualTo(Duration.ofSeconds(12));
        assertThat(news).isTrue();
        assertThat(listening.pause()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void waitsLongerWhenItFailsButNeverSoLongThatAProxyEndsTheStream() {
        var listening = new Listening("a");

        IntStream.range(0, 10).forEach(time -> listening.failed());

        assertThat(listening.pause()).isEqualTo(Duration.ofSeconds(15));
        assertThat(listening.since()).isEqualTo("a");
    }

    @Test
    void beginsAgainFromNowWhenItIsLost() {
        var listening = new Listening("a");

        listening.lost();

        assertThat(listening.since()).isNull();
    }
}
