package org.caresport.kit.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as its reader gets it.
 *
 * @param items at most as many as were asked for
 * @param next the address of the next page; none on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(
                description =
                        "The address of the next page, path and query: follow it as it is. The last page has none",
                examples = "/v1/list?limit=20&cursor=MjAyNi0xMi0wMQ")
        @Nullable
        String next) {

    private static final String CURSOR = "cursor";

    /** @param asked the request that this answers */
    public static <T> Page<T> of(Slice<T> slice, UriInfo asked) {
        return new Page<>(slice.items(), slice.cursor() == null ? null : next(asked, slice.cursor()));
    }

    /** The same question, from the cursor on. Without a host: that would be whatever the request's Host header says. */
    private static String next(UriInfo asked, String cursor) {
        var question = asked.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)));
        return Stream.concat(question, Stream.of(pair(CURSOR, cursor)))
                .collect(Collectors.joining("&", asked.getPath() + "?", ""));
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
