package org.caresport.stack.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.supervision.StatusFile.Entry;
import picocli.CommandLine.Command;

/** How each part does: state, process, port, memory, since when. Exit code 0 when everything is up, else 3. */
@Command(name = "status")
final class Status implements Callable<Integer> {

    private static final String LINE = "%-26s %-9s %8s %6s %10s  %s%n";

    @Override
    public Integer call() throws IOException {
        var settings = Caresport.settings();
        var stack = new RunningStack(settings);
        var status = stack.status();
        if (status.isEmpty()) {
            stack.sweep();
            System.out.println("CareSport Connect is not up.");
            return 3;
        }
        System.out.printf(LINE, "part", "state", "process", "port", "memory", "since");
        var total = 0L;
        for (var part : status.get().parts()) {
            var memory = ResidentMemory.of(part.pid());
            total += memory;
            print(part, memory, settings);
        }
        var own = ResidentMemory.ofAlone(status.get().supervisor());
        System.out.printf(LINE, "supervisor", "", status.get().supervisor(), "", mebibytes(own), "");
        System.out.printf(
                LINE, "all", status.get().phase().name().toLowerCase(Locale.ROOT), "", "", mebibytes(total + own), "");
        return status.get().isUp() ? 0 : 3;
    }

    private static void print(Entry part, long memory, Settings settings) {
        var since = Instant.ofEpochMilli(part.since());
        System.out.printf(
                LINE,
                part.part().title(),
                part.state().name().toLowerCase(Locale.ROOT),
                part.pid() == 0 ? "" : part.pid(),
                settings.port(Port.of(part.part())),
                mebibytes(memory),
                ago(Duration.between(since, Instant.now())) + remarks(part));
    }

    private static String remarks(Entry part) {
        var restarts = part.restarts() == 0 ? "" : ", restarted %d x".formatted(part.restarts());
        return part.trouble() == null ? restarts : restarts + ", " + part.trouble();
    }

    private static String ago(Duration time) {
        return time.toHours() > 0
                ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
                : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static String mebibytes(long bytes) {
        return bytes == 0 ? "" : "%d MiB".formatted(bytes >> 20);
    }
}
