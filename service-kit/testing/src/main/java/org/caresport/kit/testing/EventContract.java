package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service's AsyncAPI document. The service's rights on a broker are made from it, so what it leaves out is refused there
 * and what it says too much is a door left open.
 */
public final class EventContract {

    private final JsonNode document;

    private EventContract(JsonNode document) {
        this.document = document;
    }

    public static EventContract ofThisService() {
        try {
            return new EventContract(new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("src/main/contracts/asyncapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless these are the topics that the document says it consumes, each with the name of its consumer group. */
    public void assertHears(Map<String, String> groups) {
        var heard = new TreeMap<String, String>();
        for (var operation : document.required("operations")) {
            var group = operation.at("/bindings/kafka/groupId/const");
            if (is("receive", operation) && group.isTextual()) {
                heard.put(topic(operation), group.asText());
            }
        }
        assertThat(heard)
                .as("topics that the AsyncAPI document receives in a group")
                .isEqualTo(groups);
    }

    /** Fails unless these are the topics that the document says it reads from their beginning, in no group. */
    public void assertFollows(Set<String> topics) {
        var followed = new TreeSet<String>();
        for (var operation : document.required("operations")) {
            if (is("receive", operation)
                    && !operation.at("/bindings/kafka/groupId").isObject()) {
                followed.add(topic(operation));
            }
        }
        assertThat(followed)
                .as("topics that the AsyncAPI document receives in no group")
                .isEqualTo(topics);
    }

    /** Fails unless these are the topics that the document says it sends to. */
    public void assertSends(Set<String> topics) {
        var sent = new TreeSet<String>();
        for (var operation : document.required("operations")) {
            if (is("send", operation)) {
                sent.add(topic(operation));
            }
        }
        assertThat(sent).as("topics that the AsyncAPI document sends to").isEqualTo(topics);
    }

    private static boolean is(String action, JsonNode operation) {
        return operation.required("action").asText().equals(action);
    }

    private String topic(JsonNode operation) {
        var channel = operation.required("channel").required("$ref").asText();
        return document.at(channel.substring(1)).required("address").asText();
    }
}
