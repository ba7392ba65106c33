package org.caresport.referral.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caresport.referral.fhir.model.FhirJson;

/** Spoils a tree that was good, in one or a few places, as somebody would who looks for what breaks. Repeatable by its seed. */
final class HostileLetter {

    /** What stands beside a value that is not known, as FHIR has it. */
    private static final String BESIDE =
            "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e999999999",
            "1e-999999999",
            "9".repeat(39),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"" + "x".repeat(20_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[[[null]]]",
            "{\"\":1}",
            "{\"\":{\"extension\":[null]}}",
            "{\"extension\":[null]}",
            "{\"extension\":[{\"url\":\"urn:x\",\"extension\":[null]}]}",
            "{\"extension\":{\"url\":null}}",
            "[{\"url\":\"urn:x\",\"valueReference\":{\"reference\":\"Patient/1\"}}]",
            "[{\"url\":\"urn:x\",\"valueUnicorn\":1}]",
            "[{\"url\":\"urn:x\",\"value\":1}]",
            BESIDE,
            "[" + BESIDE + "]",
            "{\"id\":null}",
            "{\"id\":[1]}",
            "{\"fhir_comments\":[1]}",
            "{\"reference\":\"\"}",
            "{\"reference\":\"#\"}",
            "{\"reference\":\"?\"}",
            "{\"reference\":\"Patient/%zz\"}",
            "{\"reference\":{}}",
            "{\"reference\":\"urn:uuid:00000000-0000-4000-8000-000000000001\"}",
            "{\"reference\":\"urn:uuid:00000000-0000-4000-8000-000000000008\"}",
            "[{\"system\":\"http://fhir.nl/fhir/NamingSystem/bsn\"}]",
            "[{\"system\":\"http://fhir.nl/fhir/NamingSystem/bsn\",\"value\":{}}]",
            "{\"system\":\"http://fhir.nl/fhir/NamingSystem/bsn\",\"value\":\"999911120\"}",
            "\"0000\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"9999-12-31T23:59:60Z\"",
            "\"2026-02-30\"",
            "\"2026-11-20T24:00:00Z\"",
            "\"2026-11-20T10:00:00+99:99\"",
            "\"-0001\"",
            "\"T\"",
            "\"urn:uuid:\"",
            "\"%zz\"",
            "\"#\"",
            "\"<div\"",
            "\"<div xmlns='http://www.w3.org/1999/xhtml'>&nosuch;</div>\"",
            "{\"status\":\"generated\",\"div\":\"<div\"}",
            "{\"status\":\"generated\",\"div\":{}}",
            "{\"resourceType\":\"Patient\"}",
            "{\"resourceType\":null}",
            "[{\"resourceType\":\"Bundle\",\"entry\":[null]}]",
            "[{\"resourceType\":\"Observation\",\"id\":\"a\",\"status\":\"final\",\"code\":{\"coding\":[null]}}]",
            "{\"coding\":[null]}",
            "[{\"coding\":[{\"system\":null,\"code\":\"\"}]}]");

    private static final List<String> NAMES = List.of(
            "",
            "_",
            "__",
            "a b",
            "\n",
            "x".repeat(300),
            "_x",
            "_id",
            "_text",
            "_extension",
            "_birthDate",
            "_status",
            "_resourceType",
            "extension",
            "modifierExtension",
            "implicitRules",
            "contained",
            "text",
            "id",
            "meta",
            "language",
            "fhir_comments",
            "identifier",
            "reference",
            "resourceType",
            "valueString",
            "valueQuantity",
            "valueDateTime",
            "effectivePeriod",
            "multipleBirthInteger",
            "deceasedDateTime",
            "toString",
            "div",
            "basedOn",
            "note",
            "name",
            "contact",
            "communication",
            "photo",
            "link",
            "reasonReference",
            "occurrenceTiming");

    private final Random random;
    private final StringBuilder story = new StringBuilder();

    HostileLetter(long seed) {
        random = new Random(seed);
    }

    /** What was done, in words. */
    String story() {
        return story.toString();
    }

    void spoil(ObjectNode tree) {
        int times = random.nextInt(4) == 0 ? 3 : 1;
        for (int i = 0; i < times; i++) {
            spoilOnce(tree);
        }
    }

    private void spoilOnce(ObjectNode tree) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        var container = any(containers);
        switch (container) {
            case ObjectNode object -> spoil(object, containers);
            case ArrayNode array -> spoil(array, containers);
            default -> throw new IllegalStateException();
        }
    }

    private void spoil(ObjectNode object, List<JsonNode> others) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.isEmpty() ? any(NAMES) : any(names);
        switch (random.nextInt(9)) {
            case 0, 1 -> set(object, name, value());
            case 2 -> {
                object.remove(name);
                tell("without " + name);
            }
            case 3, 4 -> set(object, any(NAMES), value());
            case 5, 6 -> {
                boolean isList = object.path(name).isArray();
                object.remove(name);
                var beside = read(BESIDE);
                set(object, "_" + name, isList ? FhirJson.object().arrayNode().add(beside) : beside);
            }
            case 7 -> set(object, random.nextBoolean() ? "_" + name : name + "x", value());
            default -> set(object, name, any(others).deepCopy());
        }
    }

    private void spoil(ArrayNode array, List<JsonNode> others) {
        var value = switch (random.nextInt(4)) {
            case 0 -> any(others).deepCopy();
            case 1 -> array.isEmpty() ? value() : array.get(0).deepCopy();
            default -> value();
        };
        array.insert(random.nextInt(array.size() + 1), value);
        tell("[] + " + shortened(value));
    }

    private void set(ObjectNode object, String name, JsonNode value) {
        object.set(name, value);
        tell("'%s' := %s".formatted(name, shortened(value)));
    }

    private void tell(String what) {
        story.append(story.isEmpty() ? "" : "; ").append(what);
    }

    private JsonNode value() {
        return read(any(VALUES));
    }

    private static JsonNode read(String json) {
        return FhirJson.read(("{\"v\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                .get("v");
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String shortened(JsonNode value) {
        var text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
