package org.caresport.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.caresport.stack.Part;
import org.caresport.stack.Stack;
import org.caresport.stack.StackException;
import org.caresport.stack.supervision.PartStatus;
import org.caresport.stack.supervision.StatusFile;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.caresport.stack.supervision.StatusFile.Phase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The supervisor: owns the processes until it is told to end, and writes down how they do. Started by {@link Up}. */
@Command(name = "supervise", hidden = true)
final class Supervise implements Callable<Integer> {

    private final Map<Part, PartStatus> parts = new EnumMap<>(Part.class);
    private Phase phase = Phase.STARTING;

    @Override
    public Integer call() throws Exception {
        var settings = Caresport.settings();
        var file = new StatusFile(settings.home().status());
        say("the supervisor starts");
        try (var stack = Stack.start(settings, status -> changed(status, file))) {
            phase = Phase.UP;
            say("everything is ready; logs are in "
                    + stack.settings().home().root().resolve("logs"));
            write(file, null);
            new CountDownLatch(1).await(); // until a signal
            return 0;
        } catch (StackException e) {
            phase = Phase.FAILED;
            say(e.getMessage());
            write(file, e.getMessage());
            return 1;
        }
    }

    private synchronized void changed(PartStatus status, StatusFile file) {
        parts.put(status.part(), status);
        switch (status.state()) {
            case READY -> say("%s is ready after %d ms".formatted(status.part().title(), status.startMillis()));
            case CRASHED ->
                say("%s %s and is started again".formatted(status.part().title(), status.trouble()));
            case FAILED -> say("%s %s and is given up".formatted(status.part().title(), status.trouble()));
            case STARTING ->
                say("%s starts as process %d".formatted(status.part().title(), status.pid()));
            case STOPPED -> say(status.part().title() + " has ended");
            case WAITING -> say(status.part().title() + " waits");
        }
        write(file, null);
    }

    private synchronized void write(StatusFile file, @Nullable String trouble) {
        try {
            file.write(new StatusFile.Status(
                    phase,
                    ProcessHandle.current().pid(),
                    parts.values().stream().map(Entry::of).toList(),
                    trouble));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String text) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + text);
    }
}
