package org.caresport.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.stack.Part;
import org.caresport.stack.state.Home;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.caresport.stack.supervision.StatusFile.Status;

/** How long each part took to start, and how much memory it and its child processes hold now. */
final class Footprint {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long KIB_PER_MIB = 1024;

    private final Home home;

    Footprint(Home home) {
        this.home = home;
    }

    void print(Paper paper) throws IOException {
        var status = new StatusFile(home.status())
                .read()
                .orElseThrow(() -> new NotMeasurable("no stack runs in " + home.root() + "; ./caresport up starts it"));
        status.parts().stream()
                .filter(part -> part.state() != State.READY)
                .findFirst()
                .ifPresent(part -> {
                    throw new NotMeasurable("%s is %s; ./caresport status tells more"
                            .formatted(part.part().title(), part.state().name().toLowerCase(Locale.ROOT)));
                });
        paper.heading("Start-up and memory");
        paper.row("  %-26s %10s %14s", "", "ready in s", "resident MiB");
        long sum = 0;
        for (var part : status.parts()) {
            var memory = memory(part.pid()) / KIB_PER_MIB;
            sum += memory;
            paper.row(
                    "  %-26s %10.1f %14d%s",
                    part.part().title(),
                    part.startMillis() / 1000.0,
                    memory,
                    Part.SERVICES.contains(part.part()) ? "   aim: 1.5 s, 200 MiB" : "");
        }
        // the parts are its children, and have been counted
        var supervisor = resident(status.supervisor()) / KIB_PER_MIB;
        paper.row("  %-26s %10s %14d", "supervisor", "", supervisor);
        paper.row("  %-26s %10s %14d   aim: 60 s, 3072 MiB", "everything", whole(status), sum + supervisor);
        if (status.parts().stream().anyMatch(part -> part.restarts() > 0)) {
            paper.line("  Some parts were started again since, so the whole has no start-up time.");
        }
    }

    /** From the supervisor's start until the last part was ready: parts start side by side, so this is no sum. */
    private static String whole(Status status) {
        var ready = status.parts().stream().mapToLong(Entry::since).max();
        var began = ProcessHandle.of(status.supervisor())
                .flatMap(process -> process.info().startInstant());
        if (ready.isEmpty() || began.isEmpty() || status.parts().stream().anyMatch(part -> part.restarts() > 0)) {
            return "";
        }
        var seconds = Duration.between(began.get(), Instant.ofEpochMilli(ready.getAsLong()))
                        .toMillis()
                / 1000.0;
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** KiB of a process and all its descendants. */
    private static long memory(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> resident(process.pid()))
                .sum();
    }

    /**
     * On Linux the proportional set size, because PostgreSQL's processes share their buffers and would count them once
     * each; elsewhere what {@code ps} says.
     */
    private static long resident(long pid) {
        try {
            var rollup = PSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
            if (rollup.find()) {
                return Long.parseLong(rollup.group(1));
            }
        } catch (IOException e) {
            // not Linux, or another user's process
        }
        return ps(pid);
    }

    private static long ps(long pid) {
        try {
            var ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return text.isBlank() ? 0 : Long.parseLong(text.strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
