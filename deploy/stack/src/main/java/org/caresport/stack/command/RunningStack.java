package org.caresport.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caresport.stack.Part;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.state.Home;
import org.caresport.stack.supervision.Guard;
import org.caresport.stack.supervision.Renewal;
import org.caresport.stack.supervision.StatusFile;
import org.caresport.stack.supervision.StatusFile.Entry;

/** The stack as commands see it: it belongs to another process, the supervisor, and is known by its folder. */
final class RunningStack {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SPEAK_EVERY = Duration.ofSeconds(5);

    private final Home home;
    private final StatusFile statusFile;

    RunningStack(Settings settings) {
        this.home = settings.home();
        this.statusFile = new StatusFile(home.status());
    }

    /** Empty when no supervisor lives. */
    Optional<StatusFile.Status> status() throws IOException {
        return home.isOwned() ? statusFile.read() : Optional.empty();
    }

    /** The last words of a supervisor, which may be gone. */
    Optional<StatusFile.Status> lastStatus() throws IOException {
        return statusFile.read();
    }

    StatusFile.Status require() throws IOException {
        return status().orElseThrow(() -> new StackException("The stack is not up; start it with ./caresport up"));
    }

    /** Starts the supervisor, which lives on after this process. */
    void start() throws IOException {
        statusFile.delete();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new Guard(home.run())
                .detach(
                        home.supervisorLog(),
                        List.of(
                                java,
                                "-Xmx64m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.caresport.stack.Main",
                                "supervise"));
    }

    /** Ends the supervisor and with it every part; false when there was none. Also ends what a dead one left. */
    boolean stop() throws IOException, InterruptedException {
        var lived = home.isOwned();
        var begun = System.nanoTime();
        var deadline = begun + PATIENCE.toNanos();
        var spoke = begun;
        while (home.isOwned()) {
            if (System.nanoTime() - spoke > SPEAK_EVERY.toNanos()) {
                spoke = System.nanoTime();
                System.out.printf("  … %d s; %s%n", (spoke - begun) / 1_000_000_000, stillThere());
            }
            statusFile
                    .read()
                    .flatMap(status -> ProcessHandle.of(status.supervisor()))
                    .ifPresent(ProcessHandle::destroy);
            if (System.nanoTime() > deadline) {
                throw new StackException("The supervisor does not end; see " + home.supervisorLog());
            }
            Thread.sleep(100);
        }
        sweep();
        return lived;
    }

    private Ending stillThere() throws IOException {
        return new Ending(statusFile.read().map(StatusFile.Status::parts).orElse(List.of()));
    }

    /** Ends what a supervisor left that was killed, should its guard have been killed, too. */
    void sweep() throws IOException {
        new Guard(home.run()).sweep();
    }

    /**
     * Ends a part's process and returns when the supervisor has started it again.
     *
     * @param kill by SIGKILL, as a crash would
     */
    Entry restart(Part part, boolean kill) throws IOException, InterruptedException {
        return new Renewal(home).of(part, kill);
    }
}
