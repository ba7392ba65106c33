package org.caresport.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** A problem as its type's page tells it, which each module declares in {@code src/main/contracts/problems}. */
final class ProblemExample {

    private static final String PAGES = "https://api.caresport.example/problems/";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ProblemExample() {}

    static Example of(ProblemType type) {
        var page = page(type).path("en");
        var value = new LinkedHashMap<String, Object>();
        value.put("type", PAGES + type.slug());
        value.put("title", type.title());
        value.put("status", type.status());
        value.put("detail", page.path("whatToDo").asText());
        if (type == KitProblem.VALIDATION_FAILED) {
            var fault = new LinkedHashMap<String, Object>();
            fault.put("field", "limit");
            fault.put("message", "must be between 1 and 100");
            value.put("errors", List.of(fault));
        }
        return OASFactory.createExample()
                .summary(type.title())
                .description(page.path("whatHappened").asText())
                .value(value);
    }

    private static JsonNode page(ProblemType type) {
        var file = "META-INF/problems/" + type.slug() + ".yaml";
        try (var declared = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (declared == null) {
                throw new IllegalStateException(type.slug() + " is declared in no src/main/contracts/problems");
            }
            return YAML.readTree(declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
