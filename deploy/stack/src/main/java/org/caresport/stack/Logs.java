package org.caresport.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** The log files of the parts: kept over restarts, one older generation each. */
final class Logs {

    private static final long LARGE = 10L << 20;

    private Logs() {}

    /** The same file, with what has grown large moved aside. */
    static Path fresh(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** The last lines. */
    static String tail(Path log, int lines) {
        try {
            var all = Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
            var count = all.lines().count();
            return all.lines().skip(Math.max(0, count - lines)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
