package org.caresport.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caresport.stack.Settings;

/**
 * A page, and who may see it, as {@code gateway/web/src/main/contracts/pages.md} has it.
 *
 * @param path without anything to fill in
 */
record Pages(String path, List<String> roles) {

    private static final Pattern ROW = Pattern.compile("\\| `GET (/[^{`]*)` \\|(.*)\\|");
    private static final List<String> COLUMNS =
            List.of("nobody", "patient", "broker", "provider", "policy-officer", "privacy-officer", "admin");

    /** Those of which the address is known beforehand; an event stream has no end, and is none of them. */
    static List<Pages> toRead() {
        try {
            return Files.readAllLines(Settings.findProject().resolve("gateway/web/src/main/contracts/pages.md"))
                    .stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Pages(row.group(1), roles(row.group(2).split("\\|", -1))))
                    .filter(page -> !page.path().endsWith("/events"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFor(String role) {
        return roles.contains(role);
    }

    static String roleOf(String user) {
        return switch (user.substring(0, user.indexOf('.'))) {
            case "officer" -> "policy-officer";
            case "privacy" -> "privacy-officer";
            case String role -> role;
        };
    }

    private static List<String> roles(String[] cells) {
        return IntStream.range(0, COLUMNS.size())
                .filter(column -> cells[column].strip().equals("yes"))
                .mapToObj(COLUMNS::get)
                .toList();
    }
}
