package org.caresport.referral.fhir.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.caresport.kit.json.Json;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * FHIR as JSON trees: what was received is kept as it was, down to the noughts behind a decimal point, which a round trip
 * through Java objects would not do.
 */
public final class FhirJson {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1000;
    private static final Bounds NO_BOUNDS = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final ObjectMapper MAPPER = mapper(false);
    private static final ObjectMapper CANONICAL = mapper(true);

    private FhirJson() {}

    /** Of ours, such as an example. */
    public static ObjectNode read(byte[] body) {
        return read(body, NO_BOUNDS);
    }

    /**
     * @throws FhirRefusal 400 when this is no JSON object, or JSON that two readers could understand differently; 413 when it
     *     passes the bounds
     */
    public static ObjectNode read(byte[] body, Bounds bounds) {
        try (var parser = bounds.holding(MAPPER.createParser(body))) {
            if (MAPPER.readTree(parser) instanceof ObjectNode object) {
                return object;
            }
        } catch (StreamConstraintsException tooMuch) {
            throw FhirRefusal.of(
                    400,
                    IssueType.TOOLONG,
                    "The JSON holds a number of more than %d characters, or a name of more than %d."
                            .formatted(LONGEST_NUMBER, LONGEST_NAME));
        } catch (IOException broken) {
            throw FhirRefusal.of(
                    400, IssueType.STRUCTURE, "The body cannot be read: " + Json.whatIsWrong(broken) + ".");
        }
        throw FhirRefusal.of(400, IssueType.STRUCTURE, "The body must be one FHIR resource, as a JSON object.");
    }

    /** A tree that we stored ourselves. */
    public static ObjectNode stored(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored resource is no JSON", e);
        }
    }

    public static String write(JsonNode tree) {
        return write(MAPPER, tree);
    }

    /** The same text for the same content, whatever the order of its properties. */
    public static String canonical(JsonNode tree) {
        return write(CANONICAL, tree);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String write(ObjectMapper mapper, JsonNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }

    private static ObjectMapper mapper(boolean sorted) {
        // FHIR is UTF-8, whatever the first bytes of a body look like
        var json = JsonMapper.builder(JsonFactory.builder()
                        .disable(JsonFactory.Feature.CHARSET_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, sorted)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .nodeFactory(new JsonNodeFactory(true))
                .build();
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
        return json;
    }
}
