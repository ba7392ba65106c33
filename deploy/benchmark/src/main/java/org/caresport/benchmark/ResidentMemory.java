package org.caresport.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.stack.Part;

/** How much memory each part and its child processes hold after the loads. */
record ResidentMemory(Platform platform) implements Measurement {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long KIB_PER_MIB = 1024;

    @Override
    public void measure() {
        var paper = platform.paper();
        paper.heading("Resident memory, MiB");
        long sum = 0;
        long largest = 0;
        var largestService = "";
        for (var part : platform.parts().all()) {
            var memory = memory(part.pid()) / KIB_PER_MIB;
            sum += memory;
            paper.row("  %-26s %6d", part.part().title(), memory);
            if (Part.SERVICES.contains(part.part()) && memory > largest) {
                largest = memory;
                largestService = part.part().title();
            }
        }
        // the parts are its children, and have been counted
        var supervisor = resident(platform.parts().status().supervisor()) / KIB_PER_MIB;
        sum += supervisor;
        paper.row("  %-26s %6d", "supervisor", supervisor);
        paper.row("  %-26s %6d", "everything", sum);
        platform.sheet().found(Aim.SERVICES_MEMORY, largest <= 200, "at most %d MiB (%s)", largest, largestService);
        platform.sheet().found(Aim.PLATFORM_MEMORY, sum <= 2048, "%d MiB", sum);
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
