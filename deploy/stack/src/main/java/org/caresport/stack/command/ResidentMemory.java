package org.caresport.stack.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The memory that processes really occupy, in bytes. On Linux each shared page counts in proportion to its users, or
 * PostgreSQL's buffers would be counted once for every connection.
 */
final class ResidentMemory {

    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private ResidentMemory() {}

    /** Of a process and its children. */
    static long of(long pid) {
        return pid == 0
                ? 0
                : ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> ofAlone(process.pid()))
                        .sum();
    }

    static long ofAlone(long pid) {
        try {
            var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (Files.isReadable(rollup)) {
                var line = PROPORTIONAL.matcher(Files.readString(rollup));
                return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text) * 1024;
        } catch (IOException e) {
            return 0; // it has ended since
        }
    }
}
