package org.caresport.referral.fhir.examination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.patient.Bsn;

/**
 * Takes every BSN out of resources before anything else looks at them: the identifiers that say they are one, and the same
 * digits wherever they stand in a text, such as a note or the narrative.
 */
public final class BsnRemoval {

    private static final String MASK = "*********";

    private static final Set<String> PROSE =
            Set.of("text", "div", "comment", "description", "display", "title", "valueString", "patientInstruction");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "(?<![0-9])(?:[0-9]{9}|[0-9]{4}\\.[0-9]{2}\\.[0-9]{3}|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3})(?![0-9])");

    private final Set<String> numbers = new LinkedHashSet<>();

    private BsnRemoval() {}

    public static void from(Collection<ObjectNode> resources) {
        var removal = new BsnRemoval();
        resources.forEach(removal::dropIdentifiers);
        if (!removal.numbers.isEmpty()) {
            var digits = removal.pattern();
            resources.forEach(resource -> mask(resource, digits));
        }
        resources.forEach(BsnRemoval::maskWhatLooksLikeOne);
    }

    /** In prose nine digits that pass the elfproef are taken for a BSN: one note too much is masked, none too few. */
    private static void maskWhatLooksLikeOne(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var property : new ArrayList<>(object.properties())) {
                if (PROSE.contains(property.getKey()) && property.getValue().isTextual()) {
                    var text = property.getValue().textValue();
                    object.put(property.getKey(), LOOKS_LIKE_ONE.matcher(text).replaceAll(BsnRemoval::masked));
                }
            }
        }
        node.forEach(BsnRemoval::maskWhatLooksLikeOne);
    }

    private static String masked(MatchResult match) {
        return Bsn.parse(match.group().replaceAll("[ .]", "")).isPresent() ? MASK : match.group();
    }

    private void dropIdentifiers(JsonNode node) {
        switch (node) {
            case ArrayNode array -> {
                for (int i = array.size() - 1; i >= 0; i--) {
                    if (isBsn(array.get(i))) {
                        remember(array.remove(i));
                    } else {
                        dropIdentifiers(array.get(i));
                    }
                }
            }
            case ObjectNode object -> {
                for (var property : List.copyOf(object.properties())) {
                    dropProperty(object, property);
                }
            }
            default -> {}
        }
    }

    private void dropProperty(ObjectNode object, Map.Entry<String, JsonNode> property) {
        if (isBsn(property.getValue())) {
            remember(object.remove(property.getKey()));
        } else {
            dropIdentifiers(property.getValue());
            if (property.getValue().isArray() && property.getValue().isEmpty()) {
                object.remove(property.getKey());
            }
        }
    }

    private static boolean isBsn(JsonNode node) {
        return node.isObject() && Bsn.isSystem(node.path("system").asText());
    }

    private void remember(JsonNode identifier) {
        var value = identifier.path("value").asText().replaceAll("[^0-9]", "");
        if (!value.isEmpty()) {
            numbers.add(value);
        }
    }

    /** The digits as people write them: together, or with dots, spaces or hyphens between. */
    private Pattern pattern() {
        return Pattern.compile(numbers.stream()
                .map(number -> number.chars()
                        .mapToObj(digit -> String.valueOf((char) digit))
                        .collect(Collectors.joining("[ .\\-\u00a0]?")))
                .collect(Collectors.joining("|", "(?<![0-9])(?:", ")(?![0-9])")));
    }

    private static void mask(JsonNode node, Pattern digits) {
        switch (node) {
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    if (holds(array.get(i), digits)) {
                        array.set(i, masked(array.get(i), digits));
                    }
                    mask(array.get(i), digits);
                }
            }
            case ObjectNode object -> {
                for (var name : new ArrayList<>(object.properties())) {
                    if (holds(name.getValue(), digits)) {
                        object.set(name.getKey(), masked(name.getValue(), digits));
                    }
                    mask(name.getValue(), digits);
                }
            }
            default -> {}
        }
    }

    private static boolean holds(JsonNode value, Pattern digits) {
        return value.isValueNode() && digits.matcher(value.asText()).find();
    }

    /** A number that is the BSN becomes nought: nothing that a measurement could mean has nine digits. */
    private static JsonNode masked(JsonNode value, Pattern digits) {
        return value.isTextual()
                ? TextNode.valueOf(digits.matcher(value.textValue()).replaceAll(MASK))
                : FhirJson.object().numberNode(0);
    }
}
