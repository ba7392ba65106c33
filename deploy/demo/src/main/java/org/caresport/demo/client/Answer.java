package org.caresport.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the gateway said to one request. */
public record Answer(String request, int status, HttpHeaders headers, JsonNode body) {

    /** This answer, when its status is one of those; otherwise the reason why not, in the server's words. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new Unexpected("%s was answered %d: %s".formatted(request, status, reason()));
        }
        return this;
    }

    public boolean is(int expected) {
        return status == expected;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The problem's or OperationOutcome's text, with the fields it names. */
    public String reason() {
        if (body.has("issue")) {
            return elements("issue")
                    .map(issue -> issue.path("diagnostics")
                                    .asText(issue.at("/details/text").asText()) + " " + issue.path("expression"))
                    .collect(Collectors.joining("; "));
        }
        if (body.has("title")) {
            var fields = elements("errors")
                    .map(error -> " [%s: %s]"
                            .formatted(
                                    error.path("field").asText(),
                                    error.path("message").asText()))
                    .collect(Collectors.joining());
            return body.path("title").asText() + " – " + body.path("detail").asText() + fields;
        }
        var text = body.isTextual() ? body.asText() : body.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private Stream<JsonNode> elements(String array) {
        return StreamSupport.stream(body.path(array).spliterator(), false);
    }
}
