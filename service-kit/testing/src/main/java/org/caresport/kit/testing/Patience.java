package org.caresport.kit.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what comes by itself: longer than any busy machine takes. It costs nothing, because only a test
 * that is about to fail waits so long; a limit that is itself promised stands in the test.
 */
public final class Patience {

    public static final Duration LONG = Duration.ofMinutes(2);

    private Patience() {}

    /** Awaitility's {@code await()}, whose own ten seconds a busy machine outlasts. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONG);
    }
}
