package org.caresport.kit.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caresport.kit.testing.openapi.ApiDocument.Operation;

/** What a service's API document has to say of each operation and each schema, so that nobody has to ask. */
public final class WholeDocument {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Path PROBLEMS = Path.of("src/main/contracts/problems");
    private static final String SCHEMAS = "#/components/schemas/";

    private final ApiDocument document = ApiDocument.ofThisModule();
    private final List<String> faults = new ArrayList<>();

    private final Set<String> mayBeEmpty;

    private WholeDocument(Set<String> mayBeEmpty) {
        this.mayBeEmpty = mayBeEmpty;
    }

    /**
     * Fails on whatever the document leaves open, all of it at once.
     *
     * @param mayBeEmpty schemas of which nothing has to be there
     */
    public static void assertLeavesNothingOpen(String... mayBeEmpty) {
        var whole = new WholeDocument(Set.of(mayBeEmpty));
        whole.lookAtOperations();
        whole.lookAtSchemas();
        whole.lookAtProblems();
        assertThat(whole.faults).as("what the API document leaves open").isEmpty();
    }

    private void lookAtOperations() {
        var names = new HashSet<String>();
        assertThat(document.operations()).isNotEmpty();
        document.operations().forEach(operation -> {
            require(
                    names.add(operation.told().path("operationId").asText("")) && !names.contains(""),
                    "%s has no operationId of its own",
                    operation.name());
            require(operation.told().has("summary"), "%s has no summary", operation.name());
            Stream.of("400", "default")
                    .filter(status -> !operation.told().path("responses").has(status))
                    .forEach(status -> faults.add("%s has no %s".formatted(operation.name(), status)));
            operation.told().path("responses").properties().forEach(response -> look(operation, response));
            body(
                    operation.name() + ", request",
                    operation.told().path("requestBody").path("content").path(JSON));
            operation.told().path("parameters").forEach(given -> {
                var parameter = document.resolved(given);
                limited(
                        "%s, parameter %s"
                                .formatted(
                                        operation.name(), parameter.path("name").asText()),
                        parameter.path("schema"));
            });
            if (operation.told().has("security")) {
                require(operation.told().path("responses").has("401"), "%s has no 401", operation.name());
            }
        });
    }

    private void look(Operation operation, Map.Entry<String, JsonNode> told) {
        var at = "%s, %s".formatted(operation.name(), told.getKey());
        var response = document.resolved(told.getValue());
        require(
                response.path("headers").has("API-Version") == told.getKey().matches("[23].."),
                "%s does not say of the API-Version what the gateway does",
                at);
        require(!response.path("description").asText("").isEmpty(), "%s has no description", at);
        if (told.getKey().matches("[45]..|default")) {
            var problem = response.path("content").path(PROBLEM);
            require(problem.at("/schema/$ref").asText("").equals(SCHEMAS + "Problem"), "%s is no Problem", at);
            require(!problem.path("examples").isEmpty(), "%s has no example", at);
            examples(at, problem);
        } else if (!told.getKey().matches("204|304")) {
            require(response.path("content").has(JSON), "%s has no content", at);
            body(at, response.path("content").path(JSON));
        }
    }

    private void body(String at, JsonNode media) {
        if (!media.isMissingNode()) {
            require(media.path("schema").has("$ref"), "%s has a schema without a name", at);
            require(media.has("example") || !media.path("examples").isEmpty(), "%s has no example", at);
            examples(at, media);
        }
    }

    private void examples(String at, JsonNode media) {
        media.path("examples")
                .properties()
                .forEach(example -> document.faults(
                                media.path("schema"),
                                document.resolved(example.getValue())
                                        .path("value")
                                        .toString())
                        .forEach(fault -> faults.add("%s, example %s: %s".formatted(at, example.getKey(), fault))));
    }

    private void lookAtSchemas() {
        var answered = new TreeSet<String>();
        document.operations()
                .flatMap(operation -> operation.told().path("responses").properties().stream())
                .map(response -> document.resolved(response.getValue()).path("content"))
                .forEach(content -> reach(content, answered));
        document.root().at("/components/schemas").properties().forEach(named -> {
            var schema = named.getValue();
            require(!named.getKey().matches(".*[0-9]"), "schema %s has no name of its own", named.getKey());
            if (schema.has("properties") && answered.contains(named.getKey()) && !mayBeEmpty.contains(named.getKey())) {
                require(!schema.path("required").isEmpty(), "schema %s requires nothing", named.getKey());
            }
            limited("schema " + named.getKey(), schema);
            schema.path("properties")
                    .properties()
                    .forEach(
                            part -> limited("schema %s, %s".formatted(named.getKey(), part.getKey()), part.getValue()));
        });
    }

    /** Each of the service's own problem types is an example of a refusal somewhere. */
    private void lookAtProblems() {
        var own = PROBLEMS.toFile().list();
        for (var file : own == null ? new String[0] : own) {
            var type = file.replace(".yaml", "");
            require(document.root().at("/components/examples").has(type), "no operation answers %s", type);
        }
    }

    private void reach(JsonNode node, Set<String> seen) {
        var reference = node.path("$ref").asText("");
        if (reference.startsWith(SCHEMAS) && seen.add(reference.substring(SCHEMAS.length()))) {
            reach(document.resolved(node), seen);
        }
        node.forEach(child -> reach(child, seen));
    }

    private void limited(String at, JsonNode schema) {
        var type = schema.path("type");
        require(!type.toString().contains("null"), "%s can be null: leave it out instead", at);
        if (schema.has("$ref") || schema.has("enum")) {
            return;
        }
        switch (type.asText()) {
            case "string" -> require(schema.has("maxLength"), "%s has no maxLength", at);
            case "integer", "number" ->
                require(schema.has("minimum") && schema.has("maximum"), "%s has no minimum and maximum", at);
            case "array" -> {
                require(schema.has("maxItems"), "%s has no maxItems", at);
                limited(at + "[]", schema.path("items"));
            }
            case "object" -> {
                if (schema.path("additionalProperties").isObject()) {
                    require(schema.has("maxProperties"), "%s has no maxProperties", at);
                    limited(at + ".*", schema.path("additionalProperties"));
                }
            }
            case "boolean" -> {}
            default -> faults.add("%s has no type".formatted(at));
        }
    }

    private void require(boolean isTold, String fault, Object... parts) {
        if (!isTold) {
            faults.add(fault.formatted(parts));
        }
    }
}
