package org.caresport.gateway.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a service's API document tells of, each as the subtree of its collection: {@code /v1/activities/**}. The build
 * puts the documents in here ({@code api/<service>/openapi.yaml}), so that a new endpoint is routed as soon as it is described.
 *
 * <p>They are read by the line and not as YAML, which would take a third of a second of every start.
 */
final class DescribedPaths {

    private static final Pattern SECTION = Pattern.compile("(\\w+):.*");
    private static final Pattern COLLECTION = Pattern.compile("  (/v[0-9]+/[a-z-]+)[/a-zA-Z{}-]*:");

    private DescribedPaths() {}

    /** Empty for a service that has no document here. */
    static List<String> of(String service) {
        InputStream document = DescribedPaths.class.getResourceAsStream("/api/" + service + "/openapi.yaml");
        if (document == null) {
            return List.of();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8))) {
            return in(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> in(BufferedReader document) {
        return document.lines()
                .dropWhile(line -> !line.equals("paths:"))
                .skip(1)
                .takeWhile(line -> !SECTION.matcher(line).matches())
                .map(COLLECTION::matcher)
                .filter(Matcher::matches)
                .map(path -> path.group(1) + "/**")
                .distinct()
                .toList();
    }
}
