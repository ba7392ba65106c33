package org.caresport.matching.rulefile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another number in a rule, or no such rule.
 *
 * @param parameter where the number stands in the rule, as a JSON pointer; {@code null} takes the rule away
 */
public record RuleChange(
        String rule, @Nullable String parameter, @Nullable Double value) {

    /** A number of a rule, and where it stands: {@code /when/moreThan}. */
    public record Parameter(String name, double value) {}

    static List<Parameter> parameters(JsonNode rule) {
        return numbers("", rule).toList();
    }

    private static Stream<Parameter> numbers(String at, JsonNode node) {
        if (node.isNumber()) {
            return Stream.of(new Parameter(at, node.doubleValue()));
        }
        if (node.isArray()) {
            var found = new ArrayList<Parameter>();
            for (int place = 0; place < node.size(); place++) {
                numbers(at + "/" + place, node.get(place)).forEach(found::add);
            }
            return found.stream();
        }
        return node.properties().stream()
                .flatMap((Map.Entry<String, JsonNode> field) -> numbers(at + "/" + field.getKey(), field.getValue()));
    }

    /** @param rules those of one file, in which the one that is meant need not be */
    void apply(JsonNode rules) {
        var list = (ArrayNode) rules;
        for (int place = list.size() - 1; place >= 0; place--) {
            if (list.get(place).path("id").asText().equals(rule)) {
                change(list, place);
            }
        }
    }

    private void change(ArrayNode rules, int place) {
        if (parameter == null || value == null) {
            rules.remove(place);
            return;
        }
        var pointer = JsonPointer.compile(parameter);
        var parent = rules.get(place).at(pointer.head());
        var last = pointer.last();
        if (parent instanceof ObjectNode object) {
            object.put(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        }
    }
}
