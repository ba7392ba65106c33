package org.caresport.kit.testing.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What a consumer reads of an event, against what the schema of its producer promises: it may need no more than that. */
public final class EventReading {

    private static final Set<String> UPPER_LIMITS = Set.of("maxLength", "maxItems", "maximum");
    private static final Set<String> LOWER_LIMITS = Set.of("minLength", "minItems", "minimum");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> read = new TreeSet<>();

    private EventReading() {}

    /**
     * Fails when the record needs what one of the events may leave out, refuses what one of them may say, or reads what none
     * of them has.
     */
    public static void assertPromised(Class<?> reader, Path... schemas) {
        var reading = new EventReading();
        Arrays.stream(schemas).forEach(schema -> reading.compare("", RecordSchema.of(reader), tree(schema)));
        reading.read.removeAll(reading.known);
        reading.read.forEach(property -> reading.faults.add(property + " is read, and nobody says it"));
        assertThat(reading.faults)
                .as("what %s needs and is not promised", reader.getName())
                .isEmpty();
    }

    private void compare(String at, JsonNode wanted, JsonNode promised) {
        var wantedTypes = types(wanted);
        types(promised).stream()
                .filter(type -> !wantedTypes.isEmpty() && !wantedTypes.contains(type))
                .filter(type -> !(type.equals("integer") && wantedTypes.contains("number")))
                .forEach(type -> faults.add("%s can be %s".formatted(at, type)));
        if (!choices(wanted).isEmpty()) {
            choices(at, choices(wanted), choices(promised));
        }
        if (choices(promised).isEmpty()) {
            UPPER_LIMITS.forEach(limit -> limit(at, limit, wanted, promised, 1));
            LOWER_LIMITS.forEach(limit -> limit(at, limit, wanted, promised, -1));
        }
        if (wanted.has("items")) {
            compare(at + "[]", wanted.path("items"), promised.path("items"));
        }
        wanted.path("properties").properties().forEach(property -> {
            var name = at + "/" + property.getKey();
            read.add(name);
            var told = promised.path("properties").path(property.getKey());
            var isNeeded = !types(property.getValue()).contains("null");
            if (isNeeded && !has(promised.path("required"), property.getKey())) {
                faults.add(name + " may be left out");
            }
            if (!told.isMissingNode()) {
                known.add(name);
                compare(name, property.getValue(), told);
            }
        });
    }

    private void choices(String at, Set<String> wanted, Set<String> promised) {
        if (promised.isEmpty()) {
            faults.add(at + " is not one of a few");
        }
        promised.stream()
                .filter(choice -> !wanted.contains(choice))
                .forEach(choice -> faults.add("%s can be '%s'".formatted(at, choice)));
    }

    /** What it is one of; whether it can be null is a matter of its type. */
    private static Set<String> choices(JsonNode schema) {
        var choices = new TreeSet<String>();
        if (schema.has("const")) {
            choices.add(schema.get("const").asText());
        }
        schema.path("enum").forEach(choice -> choices.add(choice.asText()));
        choices.remove("null");
        return choices;
    }

    private void limit(String at, String limit, JsonNode wanted, JsonNode promised, int sign) {
        var isTooWide = wanted.has(limit)
                && !(promised.has("format") && limit.endsWith("Length"))
                && (!promised.has(limit)
                        || sign
                                        * Double.compare(
                                                promised.get(limit).asDouble(),
                                                wanted.get(limit).asDouble())
                                > 0);
        if (isTooWide) {
            faults.add("%s: %s is %s, not %s".formatted(at, limit, wanted.get(limit), promised.path(limit)));
        }
    }

    private static Set<String> types(JsonNode schema) {
        var types = new HashSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private static boolean has(JsonNode list, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> one.asText().equals(text));
    }

    private static JsonNode tree(Path schema) {
        try {
            return new ObjectMapper().readTree(schema.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
