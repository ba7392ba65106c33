package org.caresport.gateway.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the gateway has written to its log since a moment: the file itself, behind every filter. */
public final class DoorLog {

    private static final Path FILE = Path.of("target", "gateway.log").toAbsolutePath();

    private final int from;

    private DoorLog(int from) {
        this.from = from;
    }

    static Map<String, String> settings() {
        return Map.of(
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", FILE.toString(),
                "quarkus.log.file.rotation.max-file-size", "1G");
    }

    public static DoorLog fromNow() {
        return new DoorLog(bytes().length);
    }

    public String text() {
        byte[] all = bytes();
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        try {
            return Files.exists(FILE) ? Files.readAllBytes(FILE) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
