package org.caresport.stack.supervision;

import java.time.Instant;
import org.caresport.stack.Part;
import org.jspecify.annotations.Nullable;

/**
 * How a part is doing.
 *
 * @param pid 0 when it has no process
 * @param since when it came into this state
 * @param startMillis from its last start to being ready, 0 before it was
 * @param restarts how often it was started again after an unasked end
 * @param trouble why it waits or failed
 */
public record PartStatus(
        Part part,
        State state,
        long pid,
        Instant since,
        long startMillis,
        int restarts,
        @Nullable String trouble) {

    public enum State {
        /** for the parts it needs */
        WAITING,
        STARTING,
        READY,
        /** ended without having been asked to; is started again in a moment */
        CRASHED,
        /** on request */
        STOPPED,
        /** ended again and again before it was ready for the first time */
        FAILED
    }

    static PartStatus waiting(Part part, Instant now) {
        return new PartStatus(part, State.WAITING, 0, now, 0, 0, null);
    }

    PartStatus starting(long pid, Instant now) {
        return new PartStatus(part, State.STARTING, pid, now, 0, restarts, null);
    }

    PartStatus ready(long millis, Instant now) {
        return new PartStatus(part, State.READY, pid, now, millis, restarts, null);
    }

    PartStatus crashed(String trouble, Instant now) {
        return new PartStatus(part, State.CRASHED, 0, now, 0, restarts + 1, trouble);
    }

    PartStatus stopped(Instant now) {
        return new PartStatus(part, State.STOPPED, 0, now, 0, restarts, null);
    }

    PartStatus failed(String trouble, Instant now) {
        return new PartStatus(part, State.FAILED, 0, now, 0, restarts, trouble);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
