package org.caresport.kit.testing.access;

import java.util.List;
import org.caresport.kit.testing.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log, as far as a test looks at it.
 *
 * @param client the person, or what the thing is part of when only another service knows the person
 */
public record Line(
        String outcome,
        String action,
        String resource,
        @Nullable String client,
        String user,
        String organisation) {

    /** What a service that does not keep the log has sent to the one that does. */
    public static List<Line> sent() {
        return Topics.read("access").stream()
                .map(Topics.Seen::body)
                .map(line -> new Line(
                        line.path("outcome").asText(),
                        line.path("action").asText(),
                        line.path("resource").asText(),
                        line.path("client").asText(line.path("partOf").asText(null)),
                        line.path("user").asText(),
                        line.path("organisation").asText()))
                .toList();
    }
}
