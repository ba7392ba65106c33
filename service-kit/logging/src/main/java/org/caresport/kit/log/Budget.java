package org.caresport.kit.log;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;

/**
 * How much one request may still write: so many lines and characters, so that nobody fills a disk by asking. What runs
 * outside a request (a consumer, a relay, the start) has more, anew each minute.
 */
final class Budget {

    static final int LINES_A_REQUEST = 32;
    static final int CHARACTERS_A_REQUEST = 32_000;
    static final int LINES_A_MINUTE = 2_000;
    static final int CHARACTERS_A_MINUTE = 2_000_000;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Object KEY = Budget.class;
    private static final ThreadLocal<Budget> OF_THREAD =
            ThreadLocal.withInitial(() -> new Budget(LINES_A_MINUTE, CHARACTERS_A_MINUTE));

    private final int mostLines;
    private final int mostCharacters;
    private int lines;
    private int characters;
    private long since = System.nanoTime();

    Budget(int mostLines, int mostCharacters) {
        this.mostLines = mostLines;
        this.mostCharacters = mostCharacters;
    }

    /**
     * That of the request in hand, or else of the thread. A request is known by its Vert.x context, which no header of the
     * sender's chooses; a trace id would let one sender use up another's.
     */
    static Budget current() {
        Context context = Vertx.currentContext();
        return context instanceof ContextInternal request && request.isDuplicate()
                ? (Budget) request.localContextData()
                        .computeIfAbsent(KEY, _ -> new Budget(LINES_A_REQUEST, CHARACTERS_A_REQUEST))
                : OF_THREAD.get();
    }

    synchronized Room take(int length) {
        if (System.nanoTime() - since > MINUTE) {
            since = System.nanoTime();
            lines = 0;
            characters = 0;
        }
        if (lines > mostLines) {
            return Room.NONE;
        }
        lines++;
        characters += length;
        if (lines <= mostLines && characters <= mostCharacters) {
            return Room.ENOUGH;
        }
        lines = mostLines + 1;
        return Room.FOR_A_LAST_WORD;
    }

    /** Whether a line still fits. */
    enum Room {
        ENOUGH,
        FOR_A_LAST_WORD,
        NONE
    }
}
