package org.caresport.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.failure.Causes;
import org.caresport.kit.json.Json;
import org.jspecify.annotations.Nullable;

/** A body that is no JSON, or JSON of another shape: the field and the shape are named, the value is not repeated. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException fault) {
        return Causes.find(fault, StreamConstraintsException.class).isPresent() ? tooMuch() : wrong(fault);
    }

    private static Problem wrong(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                wrongShape().invalid(Json.field(unknown), "is not a field of this request");
            case InvalidFormatException format -> wrongShape().invalid(field(format), expected(format.getTargetType()));
            case MismatchedInputException mismatch ->
                wrongShape().invalid(field(mismatch), expected(mismatch.getTargetType()));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> wrongShape().invalid(Json.field(mapping), "is not valid");
            default ->
                Problem.of(
                        KitProblem.MALFORMED_JSON,
                        "The body cannot be read: %s. Correct it and send the request again."
                                .formatted(Json.whatIsWrong(fault)));
        };
    }

    private static Problem tooMuch() {
        return Problem.of(
                KitProblem.BODY_TOO_LARGE,
                "The JSON has more parts, nests deeper or holds a longer number than any request needs. Send less at a time.");
    }

    private static Problem wrongShape() {
        return Problem.validation("The JSON does not have the shape this request takes; 'errors' names the field.");
    }

    private static String field(JsonMappingException e) {
        var field = Json.field(e);
        return field.isEmpty() ? "(the whole body)" : field;
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not valid";
        }
        if (type.isEnum()) {
            return "must be one of " + Codes.all(type);
        }
        return "must be "
                + switch (type.getSimpleName()) {
                    case "String" -> "text";
                    case "int", "Integer", "long", "Long" -> "a whole number";
                    case "double", "Double", "BigDecimal", "float", "Float" -> "a number of at most 30 digits";
                    case "boolean", "Boolean" -> "true or false";
                    case "UUID" -> "a UUID";
                    case "LocalDate" -> "a date (YYYY-MM-DD) from 1900 to 2199";
                    case "LocalTime" -> "a time of day (HH:MM)";
                    case "Instant", "OffsetDateTime" -> "a date and time with offset (RFC 3339) from 1900 to 2199";
                    case "URI" -> "a URI";
                    case "List", "Set", "ArrayList", "Collection" -> "an array";
                    default -> "an object";
                };
    }

    /** Nearest class wins among mappers, so each one the library maps is mapped here. */
    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfJson extends RefusalMapper<JsonProcessingException> {
        @Override
        protected Problem problem(JsonProcessingException fault) {
            return JsonFaults.problem(fault);
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfFormat extends RefusalMapper<InvalidFormatException> {
        @Override
        protected Problem problem(InvalidFormatException fault) {
            return JsonFaults.problem(fault);
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfUnknownField extends RefusalMapper<UnrecognizedPropertyException> {
        @Override
        protected Problem problem(UnrecognizedPropertyException fault) {
            return JsonFaults.problem(fault);
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfShape extends RefusalMapper<MismatchedInputException> {
        @Override
        protected Problem problem(MismatchedInputException fault) {
            return JsonFaults.problem(fault);
        }
    }

    /** Jackson's reader hides its exception in a bare 400. */
    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfRequest extends RefusalMapper<WebApplicationException> {
        @Override
        protected Problem problem(WebApplicationException fault) {
            return fault.getCause() instanceof JsonProcessingException json
                    ? JsonFaults.problem(json)
                    : StatusProblems.of(fault.getResponse().getStatus());
        }
    }
}
