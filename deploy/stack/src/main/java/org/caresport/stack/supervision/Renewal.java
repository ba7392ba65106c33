package org.caresport.stack.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.caresport.stack.Part;
import org.caresport.stack.StackException;
import org.caresport.stack.state.Home;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile.Entry;

/** Ends a part's process, of a stack that another process keeps, and sees it come back. */
public record Renewal(Home home) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Returns when the supervisor has started it again.
     *
     * @param kill by SIGKILL, as a crash would
     */
    public Entry of(Part part, boolean kill) throws IOException, InterruptedException {
        var before = entry(part);
        ProcessHandle.of(before.pid()).ifPresent(kill ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var now = entry(part);
            if (now.state() == State.READY && now.pid() != before.pid()) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new StackException("%s is not ready after %d s; see ./caresport logs %s"
                .formatted(part.title(), PATIENCE.toSeconds(), part.id()));
    }

    private Entry entry(Part part) throws IOException {
        var status = home.isOwned() ? new StatusFile(home.status()).read() : Optional.<StatusFile.Status>empty();
        if (status.isEmpty()) {
            throw new StackException("The stack is not up; start it with ./caresport up");
        }
        return status.get().parts().stream()
                .filter(entry -> entry.part() == part)
                .findFirst()
                .orElseThrow(() -> new StackException(part.title() + " has not started yet"));
    }
}
