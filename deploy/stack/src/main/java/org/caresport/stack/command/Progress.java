package org.caresport.stack.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.caresport.stack.supervision.StatusFile.Phase;
import org.caresport.stack.supervision.StatusFile.Status;

/** Shows how a starting stack gets on, one line for each part as it becomes ready. */
final class Progress {

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final double SPEAK_EVERY_SECONDS = 15;

    private final RunningStack stack;
    private final Settings settings;
    private final Set<Part> shown = new HashSet<>();
    private final Set<String> troubles = new HashSet<>();
    private final long begun = System.nanoTime();
    private double spokeAt;

    Progress(RunningStack stack, Settings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    /** Returns when everything is ready. Whoever interrupts this does not want the stack: it is ended. */
    void follow() throws IOException, InterruptedException {
        System.out.println("CareSport Connect starts; its state and logs are in "
                + settings.home().root());
        var ending = new Thread(this::abandon, "abandon");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            awaitUp();
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    private void awaitUp() throws IOException, InterruptedException {
        while (true) {
            var alive = settings.home().isOwned();
            var status = stack.lastStatus();
            status.ifPresent(this::show);
            if (status.isPresent() && status.get().isUp()) {
                return;
            }
            if (status.isPresent() && status.get().phase() == Phase.FAILED) {
                throw new StackException(String.valueOf(status.get().trouble()));
            }
            if (!alive && (status.isPresent() || seconds() > SPEAK_EVERY_SECONDS)) {
                throw new StackException(
                        "The supervisor ended; see " + settings.home().supervisorLog());
            }
            tellWhatIsToCome();
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void tellWhatIsToCome() {
        if (seconds() - spokeAt > SPEAK_EVERY_SECONDS) {
            spokeAt = seconds();
            var missing = EnumSet.copyOf(settings.parts());
            missing.removeAll(shown);
            System.out.printf(
                    "  … %.0f s; still to come: %s%n",
                    spokeAt, missing.stream().map(Part::title).collect(Collectors.joining(", ")));
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void show(Status status) {
        status.parts().forEach(this::show);
    }

    private void show(Entry part) {
        if (part.state() == State.READY && shown.add(part.part())) {
            System.out.printf(
                    "  %-26s ready after %5.1f s   127.0.0.1:%d   (%.1f s in all)%n",
                    part.part().title(), part.startMillis() / 1e3, settings.port(Port.of(part.part())), seconds());
            spokeAt = seconds();
        }
        if (part.trouble() != null && troubles.add(part.part() + part.trouble() + part.restarts())) {
            System.out.printf(
                    "  %-26s %s; see ./caresport logs %s%n",
                    part.part().title(), part.trouble(), part.part().id());
        }
    }

    private void abandon() {
        System.out.println("\nInterrupted: ending what was started …");
        try {
            stack.stop();
        } catch (IOException e) {
            System.out.println("That failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
