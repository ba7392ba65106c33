package org.caresport.referral.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caresport.kit.json.Json;

/** The parts of a row that are read and written as a whole, as JSON; older documents lack the fields that came later. */
final class Documents {

    private static final ObjectMapper JSON = Json.tolerant();

    private Documents() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a %s cannot be written as JSON".formatted(value.getClass()), e);
        }
    }

    static <T> T read(String document, Class<T> shape) {
        try {
            return JSON.readValue(document, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is no " + shape.getSimpleName(), e);
        }
    }
}
