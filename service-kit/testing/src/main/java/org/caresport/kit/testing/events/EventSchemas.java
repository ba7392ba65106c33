package org.caresport.kit.testing.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caresport.kit.testing.Contracts;

/**
 * The schemas of a service's events, made of the records that are sent: {@code src/main/contracts/events/<type>.schema.json}.
 * Title and description are the message's in the AsyncAPI document. A schema that is not what its record says is written
 * anew, and the test that found it is red once, so that the change is looked at and committed.
 */
public final class EventSchemas {

    private static final Path CONTRACTS = Path.of("src/main/contracts");
    private static final Path EVENTS = CONTRACTS.resolve("events");
    private static final String SUFFIX = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, ObjectNode> schemas = new HashMap<>();
    private final Set<String> besides = new HashSet<>();

    private EventSchemas(JsonNode document) {
        this.document = document;
    }

    public static EventSchemas ofThisService() {
        try {
            return new EventSchemas(new ObjectMapper(new YAMLFactory())
                    .readTree(CONTRACTS.resolve("asyncapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EventSchemas event(String type, Class<?> data) {
        return event(type, data, Map.of());
    }

    /**
     * @param narrowed what this type promises beyond its record: of a property, as a JSON pointer into the schema, the
     *     keywords that it has instead
     */
    public EventSchemas event(String type, Class<?> data, Map<String, String> narrowed) {
        var schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:caresport:contract:" + type);
        var message = message(type);
        schema.put("title", message.required("title").asText());
        if (message.has("description")) {
            schema.set("description", message.get("description"));
        }
        schema.setAll(RecordSchema.of(data));
        narrowed.forEach((pointer, keywords) -> narrow(schema, pointer, keywords));
        assertThat(schemas.put(type, schema)).as("'%s' is named once", type).isNull();
        return this;
    }

    /** A type of this service whose record another test of it holds: by {@link #checkAlone}. */
    public EventSchemas besides(String type) {
        besides.add(type);
        return this;
    }

    /** Fails unless every schema says what its record does, and there is one, with an example, for every type that is sent. */
    public void check() throws IOException {
        var all = new TreeSet<>(schemas.keySet());
        all.addAll(besides);
        assertThat(all)
                .as("types of which the AsyncAPI document has the schema here")
                .isEqualTo(owned());
        checkDocument();
        checkAlone();
        assertThat(files(EVENTS, SUFFIX)).as("schemas").isEqualTo(all);
        assertThat(files(EVENTS.resolve("examples"), ".json")).as("examples").isEqualTo(all);
    }

    /** Fails unless these schemas say what their records do, and the example of each fits. */
    public void checkAlone() throws IOException {
        var stale = new ArrayList<String>();
        for (var schema : schemas.entrySet()) {
            var file = EVENTS.resolve(schema.getKey() + SUFFIX);
            var written = write(schema.getValue());
            if (Files.notExists(file) || !Files.readString(file).equals(written)) {
                Files.writeString(file, written);
                stale.add(file.toString());
            }
            Contracts.assertFits(file, Contracts.read(EVENTS.resolve("examples/" + schema.getKey() + ".json")));
        }
        assertThat(stale)
                .as("schemas that said something else, and are written anew: look, and commit")
                .isEmpty();
    }

    /** Fails unless the record says what the schema of another service, which owns the type, promises. */
    public static void assertSame(Class<?> data, Path schema) throws IOException {
        var promised = (ObjectNode) JSON.readTree(schema.toFile());
        promised.remove(List.of("$schema", "$id", "title", "description"));
        var said = RecordSchema.of(data);
        said.remove("$schema");
        assertThat(write(said)).as("what %s says of %s", data.getName(), schema).isEqualTo(write(promised));
    }

    /** Each message goes over a channel, and has the schema of its type, here or with the service that owns it. */
    private void checkDocument() {
        var channelled = new TreeSet<String>();
        for (var channel : document.required("channels")) {
            channel.required("messages")
                    .forEach(message -> channelled.add(message.required("$ref").asText()));
        }
        document.at("/components/messages").properties().forEach(message -> {
            assertThat(channelled).contains("#/components/messages/" + message.getKey());
            var schema =
                    CONTRACTS.resolve(message.getValue().at("/payload/$ref").asText());
            assertThat(schema)
                    .exists()
                    .hasFileName(message.getValue().required("name").asText() + SUFFIX);
        });
    }

    private JsonNode message(String type) {
        for (var message : document.at("/components/messages")) {
            if (message.path("name").asText().equals(type)) {
                return message;
            }
        }
        throw new AssertionError("the AsyncAPI document has no message '%s'".formatted(type));
    }

    private Set<String> owned() {
        var types = new TreeSet<String>();
        for (var message : document.at("/components/messages")) {
            var type = message.required("name").asText();
            var payload = message.at("/payload/$ref").asText();
            if (payload.startsWith("./events/")) {
                assertThat(payload).isEqualTo("./events/" + type + SUFFIX);
                types.add(type);
            }
        }
        return types;
    }

    private static void narrow(ObjectNode schema, String pointer, String keywords) {
        var property = schema.at(pointer);
        assertThat(property.isObject()).as("%s in %s", pointer, schema).isTrue();
        try {
            ((ObjectNode) property).setAll((ObjectNode) JSON.readTree(keywords));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(keywords, e);
        }
    }

    private static Set<String> files(Path folder, String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static String write(JsonNode schema) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }
}
