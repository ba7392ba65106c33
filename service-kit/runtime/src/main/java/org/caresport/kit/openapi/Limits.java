package org.caresport.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How long a text, how many a list and how large a number can be: what constraints say stays, what else is known is added. */
final class Limits {

    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date", 10, "date-time", 40, "local-time", 18, "time", 18);

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    private static final Pattern ANCHORED = Pattern.compile("\\^.*|\\\\S");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9/-]+(\\|[A-Za-z0-9/-]+)*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAPI document;
    private final Members members;

    Limits(OpenAPI document, Members members) {
        this.document = document;
        this.members = members;
    }

    void tell() {
        Schemas.named(document).forEach((name, schema) -> {
            if (members.of(name).has("example")) {
                schema.setExamples(null); // the framework's own: 2022, and to the nanosecond
            }
            limit(schema, members.of(name));
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((part, held) -> limit(held, members.of(name, part)));
            }
        });
        Schemas.parameters(document).stream()
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> limit(parameter.getSchema(), members.of(parameter.getName())));
    }

    private void limit(Schema schema, JsonNode known) {
        if (schema.getRef() != null || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(SchemaType.STRING)) {
            text(schema, known);
            show(schema, known);
        } else if (schema.getType().contains(SchemaType.INTEGER)
                || schema.getType().contains(SchemaType.NUMBER)) {
            number(schema, known);
            show(schema, known);
        } else if (schema.getType().contains(SchemaType.ARRAY)) {
            if (schema.getMaxItems() == null && known.has("maxItems")) {
                schema.setMaxItems(known.path("maxItems").asInt());
            }
            limit(schema.getItems(), known);
            if (schema.getItems().getEnumeration() != null) {
                schema.setUniqueItems(null); // a set of codes, which openapi-generator's Java does not compile
            }
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            if (schema.getMaxProperties() == null && known.has("maxProperties")) {
                schema.setMaxProperties(known.path("maxProperties").asInt());
            }
            limit(schema.getAdditionalPropertiesSchema(), known);
        }
    }

    private static void text(Schema schema, JsonNode known) {
        var pattern = schema.getPattern() == null && known.has("pattern")
                ? known.path("pattern").asText()
                : schema.getPattern();
        if (pattern != null && WORDS.matcher(pattern).matches()) {
            schema.setEnumeration(List.copyOf(Arrays.asList(pattern.split("\\|", -1))));
            schema.setPattern(null);
        } else if (pattern != null && !ANCHORED.matcher(pattern).matches()) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(
                    schema.getFormat() != null && LENGTHS.containsKey(schema.getFormat())
                            ? LENGTHS.get(schema.getFormat())
                            : known.has("maxLength")
                                    ? (Integer) known.path("maxLength").asInt()
                                    : null);
        }
    }

    private static void number(Schema schema, JsonNode known) {
        if (schema.getMinimum() == null && known.has("minimum")) {
            schema.setMinimum(new BigDecimal(known.path("minimum").asText()));
        }
        if (schema.getMaximum() == null && known.has("maximum")) {
            schema.setMaximum(new BigDecimal(known.path("maximum").asText()));
        }
    }

    private static void show(Schema schema, JsonNode known) {
        boolean isShown = schema.getExamples() != null || schema.getEnumeration() != null;
        if (!isShown && known.has("example")) {
            schema.setExamples(List.of(JSON.convertValue(known.path("example"), Object.class)));
        }
    }
}
