package org.caresport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reusable parts of the merged description. Two services may mean the same by a name, and then share it; when
 * they mean different things, the later one (in alphabetical order) gets its name in front: {@code CatalogAddress}.
 */
final class Components {

    private static final String ROOT = "#/components/";
    private static final Set<String> SECTIONS =
            Set.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "pathItems");

    private final ObjectNode merged;

    Components(ObjectNode merged) {
        this.merged = merged;
    }

    /** Takes over a service's components, and returns the document with its references following the new names. */
    ObjectNode adopt(String service, ObjectNode document) {
        Map<String, String> renamed = clashes(service, document.path("components"));
        ObjectNode followed = (ObjectNode) follow(document, renamed);
        for (String section : SECTIONS) {
            followed.path("components").path(section).properties().forEach(component -> {
                String reference = reference(section, component.getKey());
                String name = nameIn(renamed.getOrDefault(reference, reference));
                merged.withObjectProperty(section).set(name, component.getValue());
            });
        }
        return followed;
    }

    /** What must be renamed: a different meaning, or the same words that refer to something renamed. */
    private Map<String, String> clashes(String service, JsonNode components) {
        Map<String, String> renamed = new HashMap<>();
        int before;
        do {
            before = renamed.size();
            for (String section : SECTIONS) {
                components.path(section).properties().forEach(component -> {
                    String reference = reference(section, component.getKey());
                    JsonNode known = merged.path(section).path(component.getKey());
                    if (!known.isMissingNode() && !known.equals(follow(component.getValue(), renamed))) {
                        renamed.computeIfAbsent(
                                reference, r -> reference(section, freeName(service, section, component.getKey())));
                    }
                });
            }
        } while (renamed.size() > before);
        return renamed;
    }

    private String freeName(String service, String section, String name) {
        String wanted = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name;
        String free = wanted;
        for (int i = 2; merged.path(section).has(free); i++) {
            free = wanted + i;
        }
        return free;
    }

    /** A copy in which every text that is a renamed reference ($ref, or a discriminator's mapping) is the new one. */
    private static JsonNode follow(JsonNode node, Map<String, String> renamed) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), follow(field.getValue(), renamed)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(follow(item, renamed)));
                yield copy;
            }
            case TextNode text -> {
                @Nullable String name = renamed.get(text.asText());
                yield name == null ? text : TextNode.valueOf(name);
            }
            default -> node;
        };
    }

    private static String reference(String section, String name) {
        return ROOT + section + "/" + name;
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
