package org.caresport.referral.fhir.model;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What FHIR R4 knows of a tree; the rest is left out and counted. HAPI's parser is given nothing else: it would go through
 * what it does not know as well, which nobody has checked, and break on it. Left out, too, are the narrative, which is for
 * people, and what stands beside a primitive value: HAPI takes a value that has an extension for there, even when it has none.
 */
public final class KnownElements {

    private static final Set<ChildTypeEnum> RESOURCES = EnumSet.of(
            ChildTypeEnum.RESOURCE, ChildTypeEnum.CONTAINED_RESOURCES, ChildTypeEnum.CONTAINED_RESOURCE_LIST);

    private final Definitions definitions;
    private int unknown;

    public KnownElements(Definitions definitions) {
        this.definitions = definitions;
    }

    /** How many were left out so far because FHIR does not know them, not counting what stands in them. */
    public int unknown() {
        return unknown;
    }

    public ObjectNode of(ObjectNode resource) {
        var definition = definitions.of(resource.path("resourceType").asText());
        if (definition.isEmpty()) {
            unknown++;
            return FhirJson.object();
        }
        var known = FhirJson.object();
        known.set("resourceType", resource.get("resourceType"));
        elements(resource, definition.get(), known);
        return known;
    }

    private void elements(ObjectNode node, BaseRuntimeElementCompositeDefinition<?> definition, ObjectNode known) {
        for (var property : node.properties()) {
            var key = property.getKey();
            boolean isBeside = key.startsWith("_");
            var name = isBeside ? key.substring(1) : key;
            if (name.equals("modifierExtension")) {
                continue; // refused wherever it stands
            }
            var child = definition.getChildByName(name);
            if (child != null && isBeside) {
                countBeside(property.getValue());
            } else if (child != null) {
                value(property.getValue(), child.getChildByName(name)).ifPresent(kept -> known.set(key, kept));
            } else if (!known.has(key)) { // the type of a resource is there already
                unknown++;
            }
        }
    }

    private Optional<JsonNode> value(JsonNode value, @Nullable BaseRuntimeElementDefinition<?> element) {
        if (value instanceof ArrayNode array) {
            var items = FhirJson.object().arrayNode();
            array.forEach(item -> one(item, element).ifPresent(items::add));
            return Optional.of(items);
        }
        return one(value, element);
    }

    private Optional<JsonNode> one(JsonNode value, @Nullable BaseRuntimeElementDefinition<?> element) {
        return switch (element) {
            case null -> resource(value);
            case RuntimePrimitiveDatatypeDefinition _ ->
                Optional.of(value).filter(item -> item.isValueNode() && !item.isNull());
            case BaseRuntimeElementCompositeDefinition<?> composite -> composite(value, composite);
            default -> RESOURCES.contains(element.getChildType()) ? resource(value) : Optional.empty();
        };
    }

    private Optional<JsonNode> composite(JsonNode value, BaseRuntimeElementCompositeDefinition<?> definition) {
        if (!(value instanceof ObjectNode object)) {
            return Optional.empty();
        }
        var known = FhirJson.object();
        elements(object, definition, known);
        return Optional.of(known);
    }

    private Optional<JsonNode> resource(JsonNode value) {
        return value instanceof ObjectNode object
                ? Optional.<JsonNode>of(of(object)).filter(known -> !known.isEmpty())
                : Optional.empty();
    }

    /** An id and extensions; in a list, null stands for a value that has none. */
    private void countBeside(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::countBeside);
        }
        for (var property : value.properties()) {
            switch (property.getKey()) {
                case "id" -> {}
                case "extension" -> value(property.getValue(), definitions.ofExtension());
                default -> unknown++;
            }
        }
    }
}
