package org.caresport.stack.supervision;

import java.time.Duration;

/**
 * How often in a row a part ended unasked, and what follows from it: a pause that grows each time, or giving up a part
 * that never became ready.
 */
final class Setbacks {

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** What lasted longer than this ended for a reason of its own. */
    private static final Duration FIRM = Duration.ofMinutes(1);

    private boolean everReady;
    private int inARow;

    void ready() {
        everReady = true;
    }

    boolean wasEverReady() {
        return everReady;
    }

    void endedAfter(Duration lasted) {
        inARow = lasted.compareTo(FIRM) > 0 ? 1 : inARow + 1;
    }

    boolean isHopeless() {
        return !everReady && inARow >= ATTEMPTS;
    }

    Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(inARow - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
