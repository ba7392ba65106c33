package org.caresport.referral.fhir;

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
final class FhirJson {

    private static final ObjectMapper MAPPER = mapper(false);
    private static final ObjectMapper CANONICAL = mapper(true);

    private FhirJson() {}

    /** @throws FhirRefusal 400 when this is no JSON object, or JSON that two readers could understand differently */
    static ObjectNode read(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (StreamConstraintsException tooMuch) {
            throw FhirRefusal.of(
                    400, IssueType.TOOLONG, "The JSON nests deeper, or holds a longer number, than any resource.");
        } catch (IOException broken) {
            throw FhirRefusal.of(
                    400, IssueType.STRUCTURE, "The body cannot be read: " + Json.whatIsWrong(broken) + ".");
        }
        throw FhirRefusal.of(400, IssueType.STRUCTURE, "The body must be one FHIR resource, as a JSON object.");
    }

    /** A tree that we stored ourselves. */
    static ObjectNode stored(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored resource is no JSON", e);
        }
    }

    static String write(JsonNode tree) {
        return write(MAPPER, tree);
    }

    /** The same text for the same content, whatever the order of its properties. */
    static String canonical(JsonNode tree) {
        return write(CANONICAL, tree);
    }

    static ObjectNode object() {
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
        var json = JsonMapper.builder()
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
                        .maxNestingDepth(48)
                        .maxNumberLength(40)
                        .build());
        return json;
    }
}
