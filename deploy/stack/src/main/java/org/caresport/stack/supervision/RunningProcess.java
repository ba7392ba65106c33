package org.caresport.stack.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A started process and the ways to end it. */
final class RunningProcess {

    private static final int SIGKILL = 128 + 9;

    private final Process process;
    private final String stopSignal;
    private final Duration grace;

    /** @param grace how long it may take to end in good order */
    RunningProcess(Process process, String stopSignal, Duration grace) {
        this.process = process;
        this.stopSignal = stopSignal;
        this.grace = grace;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has ended within this time. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for its end; returns how it ended. */
    String awaitEnd() throws InterruptedException {
        var code = process.waitFor();
        return code == SIGKILL ? "was killed" : "ended with exit code " + code;
    }

    /** Asks it to end, and takes it away when it does not. Returns when it is gone. */
    void end() throws InterruptedException {
        if (process.isAlive()) {
            ask();
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void ask() throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + stopSignal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy(); // no such command here: TERM is what Java knows
        }
    }
}
