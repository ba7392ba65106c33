package org.caresport.stack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;

/** A line of a log, for people: what a service wrote as JSON is put as when, how bad, who, what. */
final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            return entry.has("message") ? readable(entry) : line;
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }

    private static String readable(JsonNode entry) {
        var logger = entry.path("loggerName").asText();
        var parts = new ArrayList<String>();
        parts.add(entry.path("timestamp").asText());
        parts.add("%-5s".formatted(entry.path("level").asText()));
        parts.add(logger.substring(logger.lastIndexOf('.') + 1) + ":");
        parts.add(entry.path("message").asText());
        var trace = entry.path("mdc").path("traceId").asText();
        if (!trace.isEmpty()) {
            parts.add("(trace " + trace + ")");
        }
        var stack = entry.path("stackTrace").asText();
        return String.join(" ", parts) + (stack.isEmpty() ? "" : System.lineSeparator() + stack.stripTrailing());
    }
}
