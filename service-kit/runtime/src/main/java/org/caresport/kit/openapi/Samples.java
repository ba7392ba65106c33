package org.caresport.kit.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** One example of every body, put together from the examples of its parts. */
final class Samples {

    private static final int DEEPEST = 8;
    private static final String PLACE = "#/components/examples/";
    private static final Map<String, String> OF_FORMAT = Map.of(
            "uuid", "0b5c1f3e-7d2a-4c8b-9e6f-1a2b3c4d5e6f",
            "date", "2026-12-01",
            "date-time", "2026-12-01T09:30:00Z",
            "uri", "https://api.caresport.example/docs");

    private final OpenAPI document;

    Samples(OpenAPI document) {
        this.document = document;
    }

    void tell() {
        Schemas.operations(document)
                .flatMap(operation -> Stream.concat(
                        operation.getRequestBody() == null
                                ? Stream.empty()
                                : Schemas.media(operation.getRequestBody().getContent()),
                        operation.getResponses().getAPIResponses().entrySet().stream()
                                .filter(response -> response.getKey().startsWith("2"))
                                .flatMap(response ->
                                        Schemas.media(response.getValue().getContent()))))
                .filter(media -> media.getSchema() != null && media.getExamples() == null && media.getExample() == null)
                .forEach(this::show);
    }

    private void show(MediaType media) {
        var reference = media.getSchema().getRef();
        var value = value(media.getSchema(), 0);
        if (reference == null) {
            media.setExample(value);
        } else {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            document.getComponents().addExample(name, OASFactory.createExample().value(value));
            media.addExample(name, OASFactory.createExample().ref(PLACE + name));
        }
    }

    private @Nullable Object value(Schema told, int depth) {
        if (shown(told) != null) {
            return shown(told);
        }
        var schema = Schemas.resolved(document, told);
        if (shown(schema) != null || schema.getType() == null || depth > DEEPEST) {
            return shown(schema);
        }
        return switch (schema.getType().getFirst()) {
            case STRING -> OF_FORMAT.getOrDefault(String.valueOf(schema.getFormat()), "text");
            case INTEGER, NUMBER -> Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ONE);
            case BOOLEAN -> true;
            case ARRAY -> List.of(Objects.requireNonNull(value(schema.getItems(), depth + 1)));
            default -> parts(schema, depth);
        };
    }

    private Object parts(Schema schema, int depth) {
        var parts = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, part) -> parts.put(name, value(part, depth + 1)));
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            for (var language : List.of("nl", "en")) {
                parts.put(language, value(schema.getAdditionalPropertiesSchema(), depth + 1));
            }
        }
        return parts;
    }

    private static @Nullable Object shown(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        return schema.getDefaultValue() != null
                ? schema.getDefaultValue()
                : schema.getEnumeration() == null
                        ? null
                        : schema.getEnumeration().getFirst();
    }
}
