package org.caresport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.stack.Part;

/**
 * How long the processes of each part have been on a processor, in milliseconds. A part's children count, also those that
 * have ended: PostgreSQL is one process a connection.
 */
record ProcessorTime(Map<Part, Long> millis) {

    /** {@code USER_HZ}: what the kernel counts in, on every Linux that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    /** Of {@code /proc/PID/stat} behind the name: utime, stime, cutime and cstime. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final int CALM_SECONDS = 2;
    private static final double CALM = 0.15;

    static ProcessorTime now(Parts parts) {
        var millis = new EnumMap<Part, Long>(Part.class);
        for (var part : parts.all()) {
            millis.put(
                    part.part(),
                    ProcessHandle.of(part.pid()).stream()
                            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                            .mapToLong(process -> ofProcess(process.pid()))
                            .sum());
        }
        return new ProcessorTime(millis);
    }

    ProcessorTime since(ProcessorTime earlier) {
        var spent = new EnumMap<Part, Long>(Part.class);
        millis.forEach((part, now) -> spent.put(part, now - earlier.of(part)));
        return new ProcessorTime(spent);
    }

    long of(Part part) {
        return millis.getOrDefault(part, 0L);
    }

    long all() {
        return millis.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most first; what rounds to nothing is left out. */
    String each(double times) {
        return millis.entrySet().stream()
                .filter(part -> part.getValue() / times >= 0.05)
                .sorted(Map.Entry.<Part, Long>comparingByValue().reversed())
                .map(part -> "%s %.1f".formatted(part.getKey().id(), part.getValue() / times))
                .collect(Collectors.joining(", "));
    }

    /** Until what the loads before have queued is done, or there is no more patience. */
    static void awaitCalm(Platform platform) throws InterruptedException {
        platform.paper().progress("waiting until what the loads before have queued is done");
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        double cores;
        do {
            var before = now(platform.parts());
            TimeUnit.SECONDS.sleep(CALM_SECONDS);
            cores = now(platform.parts()).since(before).all() / 1e3 / CALM_SECONDS;
        } while (cores > CALM && System.nanoTime() < until);
    }

    private static long ofProcess(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc/self/stat"))) {
                return 0; // it has just ended, and its parent counts it
            }
            throw new NotMeasurable("processor time is read from /proc, which this system does not have");
        }
    }
}
