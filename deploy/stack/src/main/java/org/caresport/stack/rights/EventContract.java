package org.caresport.stack.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.caresport.stack.Part;

/**
 * What one service sends and hears, as its AsyncAPI document says: the one place where that is written down.
 *
 * @param service the service's name, which is also its user on the broker
 * @param sends topics that it makes and writes to
 * @param follows topics that it reads from the beginning at every start, in no consumer group
 * @param hears topics that it consumes, each with its consumer group
 */
public record EventContract(String service, Set<String> sends, Set<String> follows, Map<String, String> hears) {

    /** The services that meet on the broker. */
    public static final List<Part> SERVICES = List.of(Part.REFERRAL, Part.CATALOG, Part.MATCHING, Part.NOTIFICATION);

    /** Whoever writes to a topic makes it when it is missing, and sees to it how long it keeps. */
    private static final Set<AclOperation> OWNER =
            Set.of(AclOperation.WRITE, AclOperation.CREATE, AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS);

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Of every service. */
    public static List<EventContract> all() {
        return SERVICES.stream().map(part -> of(part.title())).toList();
    }

    static EventContract of(String service) {
        var document = "/contracts/%s/asyncapi.yaml".formatted(service);
        try (var source = EventContract.class.getResourceAsStream(document)) {
            if (source == null) {
                throw new IllegalStateException(document + " is missing from the jar");
            }
            return read(service, YAML.readTree(source));
        } catch (IOException e) {
            throw new UncheckedIOException(document, e);
        }
    }

    static EventContract read(String service, JsonNode document) {
        var sends = new TreeSet<String>();
        var follows = new TreeSet<String>();
        var hears = new TreeMap<String, String>();
        for (var operation : document.required("operations")) {
            var topic = topic(document, operation);
            var group = operation.at("/bindings/kafka/groupId/const");
            switch (operation.required("action").asText()) {
                case "send" -> sends.add(topic);
                case "receive" -> {
                    if (group.isTextual()) {
                        hears.put(topic, group.asText());
                    } else {
                        follows.add(topic);
                    }
                }
                case String other ->
                    throw new IllegalStateException(
                            "%s has an operation '%s'; there are send and receive".formatted(service, other));
            }
        }
        return new EventContract(service, sends, follows, hears);
    }

    private static String topic(JsonNode document, JsonNode operation) {
        var channel = operation.required("channel").required("$ref").asText();
        return document.at(channel.substring(1)).required("address").asText();
    }

    /** Where it keeps what it heard and could not handle. */
    public Set<String> deadLetters() {
        var topics = new TreeSet<String>();
        hears.keySet().forEach(topic -> topics.add(topic + ".dead-letter"));
        return topics;
    }

    /** Everything that it reads. */
    public Set<String> reads() {
        var topics = new TreeSet<>(follows);
        topics.addAll(hears.keySet());
        return topics;
    }

    /** Everything that it writes. */
    public Set<String> writes() {
        var topics = new TreeSet<>(sends);
        topics.addAll(deadLetters());
        return topics;
    }

    /** All that its user may do. */
    public List<Right> rights() {
        var rights = new ArrayList<Right>();
        var topics = new TreeSet<>(reads());
        topics.addAll(writes());
        for (var topic : topics) {
            var operations = EnumSet.of(AclOperation.DESCRIBE);
            if (reads().contains(topic)) {
                operations.add(AclOperation.READ);
            }
            if (writes().contains(topic)) {
                operations.addAll(OWNER);
            }
            rights.add(new Right(service, Right.Kind.TOPIC, topic, List.copyOf(operations)));
        }
        hears.values()
                .forEach(group -> rights.add(new Right(service, Right.Kind.GROUP, group, List.of(AclOperation.READ))));
        return rights;
    }
}
