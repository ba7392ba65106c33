package org.caresport.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as RFC 9457 tells it: a stable type, what happened here, and what the caller can do next. */
public record Problem(ProblemType type, String detail, Map<String, Object> fields, Map<String, String> headers) {

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** Says nothing of what exists, and where to read about it. */
    public static Problem unknownRoute() {
        return of(
                ProblemType.UNKNOWN_ROUTE,
                "Paths are spelled exactly: no trailing slash, no empty or dot segments, nothing escaped that needs no"
                        + " escape. What there is stands at /docs.");
    }

    /** Adds a member that a program can read. */
    public Problem with(String field, Object value) {
        return new Problem(type, detail, plus(fields, field, value), headers);
    }

    public Problem header(String name, String value) {
        return new Problem(type, detail, fields, plus(headers, name, value));
    }

    public Problem retryAfter(int seconds) {
        return header("Retry-After", Integer.toString(seconds));
    }

    public Refused refused() {
        return new Refused(this);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
