package org.caresport.kit.testing.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The OpenAPI document that a build of the service has just written. */
final class ApiDocument {

    private static final Path PLACE = Path.of("src/main/contracts/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** Empty for a module that has none. */
    static ApiDocument ofThisModule() {
        try {
            return new ApiDocument(Files.exists(PLACE) ? YAML.readTree(PLACE.toFile()) : YAML.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the document's operations. */
    record Operation(String method, String path, JsonNode told) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** {@code /x/totals} is not {@code /x/{id}}. */
        int variables() {
            return path.split("\\{", -1).length;
        }

        boolean isAt(String address) {
            return address.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
        }
    }

    JsonNode root() {
        return document;
    }

    Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(item -> item.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(entry.getKey(), item.getKey(), entry.getValue())));
    }

    Optional<Operation> operation(String method, String address) {
        return operations()
                .filter(operation -> operation.isAt(address))
                .min(Comparator.comparingInt(Operation::variables))
                .flatMap(nearest -> operations()
                        .filter(operation -> operation.path().equals(nearest.path())
                                && operation.method().equals(method.toLowerCase(Locale.ROOT)))
                        .findAny());
    }

    /** What a reference means, or the node itself. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isTextual()
                ? document.at(JsonPointer.compile(reference.asText().substring(1)))
                : node;
    }

    /** What of this JSON is not as the schema says; a member that it does not know is such a thing, too. */
    List<Error> faults(JsonNode schema, String json) {
        return compiled.computeIfAbsent(schema, this::compile).validate(json, InputFormat.JSON);
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components").deepCopy());
        whole.at("/components/schemas").properties().stream()
                .filter(named -> !named.getKey().equals("Problem"))
                .forEach(named -> close(named.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && schema instanceof ObjectNode object && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
