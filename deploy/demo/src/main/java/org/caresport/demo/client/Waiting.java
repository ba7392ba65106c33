package org.caresport.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what other services will do: asks again until it is there, or says what did not come. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(60);

    private Waiting() {}

    public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> question) {
        var deadline = Instant.now().plus(atMost);
        while (true) {
            var found = question.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Unexpected("waited %d s in vain for %s".formatted(atMost.toSeconds(), what));
            }
            pause(BETWEEN);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
