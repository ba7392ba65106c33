package org.caresport.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/** How JSON is read and written outside a request, and how a fault in it is told without quoting what was sent. */
public final class Json {

    private Json() {}

    /** Reads what it knows and ignores the rest: for events, whose fields are only ever added. */
    public static ObjectMapper tolerant() {
        return JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(), CodedEnums.lenient())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    /** The field at fault as {@code a.b[2].c}, its names cut; empty when the text is no JSON at all. */
    public static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + OutsideName.shown(step.getFieldName()))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** A sentence about the fault that holds nothing of the text itself. */
    public static String whatIsWrong(Exception e) {
        return switch (e) {
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> "field '%s' is missing or of the wrong type".formatted(field(mapping));
            case JsonProcessingException broken -> "it is not well-formed JSON" + at(broken.getLocation());
            default -> "it cannot be read";
        };
    }

    private static String at(JsonLocation place) {
        return place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
    }
}
