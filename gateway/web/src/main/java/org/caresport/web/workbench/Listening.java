package org.caresport.web.workbench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where one stream is, and how long it waits before it asks again: longer while nothing happens, and much longer when it fails. */
final class Listening {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofSeconds(12);

    private @Nullable String since;
    private Duration pause = Duration.ofMillis(50);

    Listening(@Nullable String since) {
        this.since = since;
    }

    synchronized @Nullable String since() {
        return since;
    }

    /** Never so long that a proxy takes the stream for dead. */
    synchronized Duration pause() {
        return pause;
    }

    /** @return whether something changed */
    synchronized boolean heard(ChangesApi.Changes told) {
        since = told.since();
        boolean isNews = !told.changed().isEmpty() || !told.left().isEmpty();
        pause = isNews ? SOON : shorter(pause.plusSeconds(1), QUIET);
        return isNews;
    }

    /** Begins again from now: what it would go on from is not known any more. */
    synchronized void lost() {
        since = null;
        failed();
    }

    synchronized void failed() {
        pause = shorter(pause.multipliedBy(2).plus(SOON), QUIET.plusSeconds(3));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
