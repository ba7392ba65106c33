package org.caresport.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the service under test has written to its log since a moment: the file itself, behind every filter, as an operator
 * would read it.
 */
public final class ServiceLog {

    private static final Path FILE = Path.of("target", "service.log").toAbsolutePath();

    private final long from;

    private ServiceLog(long from) {
        this.from = from;
    }

    /** The settings that make a service write it; as plain text, where nothing but us keeps an entry in its line. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", FILE.toString(),
                "quarkus.log.file.json.enabled", "false",
                "quarkus.log.file.rotation.max-file-size", "1G");
    }

    public static ServiceLog fromNow() {
        return new ServiceLog(size());
    }

    public long bytes() {
        return size() - from;
    }

    public String text() {
        try (var file = Files.newByteChannel(FILE)) {
            file.position(from);
            return new String(java.nio.channels.Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size() {
        try {
            return Files.exists(FILE) ? Files.size(FILE) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
