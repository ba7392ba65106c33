package org.caresport.stack.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One run of a part, from the start of its process to its end. */
final class Attempt {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Program program;
    private final RunningProcess process;
    private final Clock clock;
    private final Instant begun;
    /** What the last look told, where it told anything. */
    private String reason = "";

    /** @param begun when it was prepared for */
    Attempt(Program program, RunningProcess process, Instant begun, Clock clock) {
        this.program = program;
        this.process = process;
        this.begun = begun;
        this.clock = clock;
    }

    /**
     * Waits for it to be ready, and then for its end; takes it away when it is not ready in time.
     *
     * @param onReady told how long that took
     * @return how it ended
     */
    String watch(Consumer<Duration> onReady) throws InterruptedException {
        var deadline = clock.instant().plus(program.patience());
        while (!process.endsWithin(LOOK_EVERY_MILLIS)) {
            if (isReady()) {
                onReady.accept(Duration.between(begun, clock.instant()));
                return process.awaitEnd();
            }
            if (clock.instant().isAfter(deadline)) {
                process.kill();
                return "was not ready within %d s%s"
                        .formatted(program.patience().toSeconds(), reason);
            }
        }
        return process.awaitEnd() + " before it was ready";
    }

    private boolean isReady() {
        try {
            reason = "";
            return program.ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            // that is how a part that still starts answers; one that does so to the end has a reason
            reason = " (%s)".formatted(e.getMessage());
            return false;
        }
    }
}
