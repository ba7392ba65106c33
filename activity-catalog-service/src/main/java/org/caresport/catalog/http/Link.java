package org.caresport.catalog.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a list's next page: the same question, from the cursor on. */
public final class Link {

    private static final String CURSOR = "cursor";

    private Link() {}

    public static String next(UriInfo uri, String cursor) {
        return uri.getPath() + "?"
                + Stream.concat(
                                uri.getQueryParameters().entrySet().stream()
                                        .filter(parameter -> !parameter.getKey().equals(CURSOR))
                                        .map(parameter -> pair(
                                                parameter.getKey(),
                                                parameter.getValue().getFirst())),
                                Stream.of(pair(CURSOR, cursor)))
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
