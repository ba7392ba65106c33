package org.caresport.referral.fhir.model;

import static org.hl7.fhir.r4.model.OperationOutcome.IssueType.STRUCTURE;
import static org.hl7.fhir.r4.model.OperationOutcome.IssueType.TOOLONG;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.caresport.kit.json.OutsideName;
import org.caresport.kit.json.SensibleValues;
import org.caresport.kit.time.Era;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Holds a JSON tree against what FHIR R4 says of its type, and finds every fault with its place: HAPI's own parser stops at
 * the first one, and cannot say where it is. Elements that FHIR does not know are passed over with a warning, because a
 * sender may be ahead of us; the strict check refuses them.
 */
public final class StructureCheck {

    private static final int LONGEST_TEXT = 10_000;
    private static final String TOO_MANY_DIGITS = "has more digits than can be kept";
    private static final String NOT_STORABLE =
            "contains a character that cannot be stored (U+0000 or half a surrogate pair)";

    private final Definitions definitions;
    private final boolean strict;
    private final Faults faults;

    public StructureCheck(Definitions definitions, boolean strict, Faults faults) {
        this.definitions = definitions;
        this.strict = strict;
        this.faults = faults;
    }

    public void resource(JsonNode node, String path) {
        if (!(node instanceof ObjectNode object)) {
            faults.add(STRUCTURE, path, "must be a resource, as a JSON object");
            return;
        }
        var type = object.path("resourceType").asText();
        var definition = definitions.of(type);
        if (definition.isEmpty()) {
            faults.add(STRUCTURE, path + ".resourceType", "must name a resource type of FHIR R4");
            return;
        }
        element(object, definition.get(), path, true);
    }

    private void element(
            ObjectNode node, BaseRuntimeElementCompositeDefinition<?> definition, String path, boolean isResource) {
        if (node.isEmpty()) {
            faults.add(STRUCTURE, path, "must not be empty");
        }
        var seen = new HashSet<String>();
        for (var property : node.properties()) {
            if (!(isResource && property.getKey().equals("resourceType"))) {
                property(definition, property.getKey(), property.getValue(), path, seen);
            }
        }
        for (var child : definition.getChildren()) {
            var name = child.getElementName();
            if (child.getMin() > 0 && !seen.contains(name)) {
                faults.required(path + "." + withoutChoice(name));
            }
        }
    }

    private void property(
            BaseRuntimeElementCompositeDefinition<?> parent,
            String property,
            JsonNode value,
            String path,
            Set<String> seen) {
        boolean isShadow = property.startsWith("_");
        var name = isShadow ? property.substring(1) : property;
        var child = parent.getChildByName(name);
        if (child == null) {
            unknown(property, value, path);
            return;
        }
        var here = path + "." + withoutChoice(child.getElementName());
        seen.add(child.getElementName());
        if (name.equals("modifierExtension") || name.equals("implicitRules")) {
            faults.add(IssueType.EXTENSION, here, "changes the meaning in a way that is not understood here");
            return;
        }
        var element = child.getChildByName(name);
        if (isShadow) {
            shadow(child, element, value, here);
        } else if (!seen.add(here)) { // the same element under the name of another of its types
            faults.add(STRUCTURE, here, "must have one value, of one type");
        } else if (child.isMultipleCardinality()) {
            many(child, element, value, here);
        } else if (value.isArray()) {
            faults.add(STRUCTURE, here, "must be a single value, not an array");
        } else {
            one(child, element, value, here);
        }
    }

    private void many(
            BaseRuntimeChildDefinition child,
            @Nullable BaseRuntimeElementDefinition<?> element,
            JsonNode value,
            String path) {
        if (!value.isArray()) {
            faults.add(STRUCTURE, path, "must be an array");
            return;
        }
        if (value.isEmpty()) {
            faults.add(STRUCTURE, path, "must not be empty");
        }
        for (int i = 0; i < value.size(); i++) {
            var item = value.get(i);
            boolean standsInForAnExtension = item.isNull() && element instanceof RuntimePrimitiveDatatypeDefinition;
            if (!standsInForAnExtension) {
                one(child, element, item, path + "[" + i + "]");
            }
        }
    }

    private void one(
            BaseRuntimeChildDefinition child,
            @Nullable BaseRuntimeElementDefinition<?> element,
            JsonNode value,
            String path) {
        switch (element) {
            case null -> resource(value, path);
            case RuntimePrimitiveDatatypeDefinition primitive -> primitive(child, primitive, value, path);
            case BaseRuntimeElementCompositeDefinition<?> composite
            when value instanceof ObjectNode object -> element(object, composite, path, false);
            case BaseRuntimeElementCompositeDefinition<?> composite ->
                faults.add(STRUCTURE, path, "must be a JSON object");
            default -> {
                switch (element.getChildType()) {
                    case RESOURCE, CONTAINED_RESOURCES, CONTAINED_RESOURCE_LIST -> resource(value, path);
                    default -> narrative(value, path);
                }
            }
        }
    }

    /** Beside a primitive {@code x}, FHIR writes its id and extensions as {@code _x}. */
    private void shadow(
            BaseRuntimeChildDefinition child,
            @Nullable BaseRuntimeElementDefinition<?> element,
            JsonNode value,
            String path) {
        if (!(element instanceof RuntimePrimitiveDatatypeDefinition)) {
            faults.add(STRUCTURE, path, "only a primitive value has a property that begins with '_'");
        } else if (child.isMultipleCardinality() != value.isArray()) {
            faults.add(STRUCTURE, path, "must have as many of what begins with '_' as there are values");
        } else if (value.isArray()) {
            for (var item : value) {
                if (!item.isNull()) {
                    besides(item, path);
                }
            }
        } else {
            besides(value, path);
        }
    }

    private void besides(JsonNode value, String path) {
        if (!(value instanceof ObjectNode object)) {
            faults.add(STRUCTURE, path, "must hold an id or extensions, as a JSON object");
            return;
        }
        for (var property : object.properties()) {
            switch (property.getKey()) {
                case "id" -> text(property.getValue(), path + ".id");
                case "extension" -> extensions(property.getValue(), path + ".extension");
                default -> unknown(property.getKey(), property.getValue(), path);
            }
        }
    }

    private void date(BaseDateTimeType date, String element, String path) {
        if (!Moments.isInCalendar(date)) {
            faults.invalid(path, "is no day of the calendar");
        } else if (!Moments.isSensible(date, element)) {
            faults.beyondSense(path, "must lie from %d to %d".formatted(Era.FIRST_YEAR, Era.LAST_YEAR));
        }
    }

    private void extensions(JsonNode value, String path) {
        if (!value.isArray() || value.isEmpty()) {
            faults.add(STRUCTURE, path, "must be an array, and not empty");
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i) instanceof ObjectNode extension) {
                element(extension, definitions.ofExtension(), path + "[" + i + "]", false);
            } else {
                faults.add(STRUCTURE, path + "[" + i + "]", "must be a JSON object");
            }
        }
    }

    private void primitive(
            BaseRuntimeChildDefinition child,
            RuntimePrimitiveDatatypeDefinition definition,
            JsonNode value,
            String path) {
        var kind = definition.getName();
        boolean rightType = switch (kind) {
            case "boolean" -> value.isBoolean();
            case "integer", "positiveInt", "unsignedInt" -> value.isIntegralNumber();
            case "decimal" -> value.isNumber();
            default -> value.isTextual();
        };
        if (!rightType) {
            faults.add(STRUCTURE, path, "must be of type " + kind);
        } else if (value.isTextual() && !kind.equals("base64Binary")) {
            if (text(value, path)) {
                parses(child, definition, value.textValue(), path);
            }
        } else if (value.isBigDecimal() && !SensibleValues.isSensible(value.decimalValue())) {
            faults.invalid(path, TOO_MANY_DIGITS);
        } else {
            parses(child, definition, value.asText(), path);
        }
    }

    private void parses(
            BaseRuntimeChildDefinition child, RuntimePrimitiveDatatypeDefinition definition, String text, String path) {
        try {
            var argument = child.getInstanceConstructorArguments();
            var instance = (IPrimitiveType<?>)
                    (argument == null ? definition.newInstance() : definition.newInstance(argument));
            instance.setValueAsString(text);
            if (instance instanceof BaseDateTimeType date) {
                date(date, child.getElementName(), path);
            }
        } catch (RuntimeException refusedByHapi) {
            faults.add(
                    child.getInstanceConstructorArguments() == null ? IssueType.VALUE : IssueType.CODEINVALID,
                    path,
                    "is not a valid " + definition.getName());
        }
    }

    private boolean text(JsonNode value, String path) {
        if (!value.isTextual()) {
            faults.add(STRUCTURE, path, "must be text");
            return false;
        }
        var text = value.textValue();
        if (text.isBlank()) {
            faults.add(STRUCTURE, path, "must not be empty");
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(TOOLONG, path, "must not be longer than %d characters".formatted(LONGEST_TEXT));
        } else if (!isStorable(text)) {
            faults.invalid(path, NOT_STORABLE);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private void narrative(JsonNode value, String path) {
        if (text(value, path)) {
            Narrative.foreign(value.textValue())
                    .ifPresent(what -> faults.add(
                            IssueType.SECURITY,
                            path,
                            "holds %s, and a narrative may hold formatting only: no scripts, forms, frames or handlers of"
                                            .formatted(what)
                                    + " events, and nothing that is fetched from elsewhere"));
        }
    }

    /** Passed over, but kept as it was sent: so it has to be something that can be kept. */
    private void unknown(String name, JsonNode value, String parent) {
        var path = parent + "." + OutsideName.shown(name);
        if (!isStorable(name) || name.isEmpty()) {
            faults.add(STRUCTURE, path, "is no name that an element can have");
        } else if (strict) {
            faults.add(STRUCTURE, path, "is not an element of FHIR R4");
        } else {
            unkeepable(value).ifPresent(why -> faults.invalid(path, why));
            faults.add(Fault.warning(STRUCTURE, path, "is not an element of FHIR R4 and was passed over"));
        }
    }

    private static Optional<String> unkeepable(JsonNode value) {
        if (value.isTextual() && !isStorable(value.textValue())) {
            return Optional.of(NOT_STORABLE);
        }
        if (value.isBigDecimal() && !SensibleValues.isSensible(value.decimalValue())) {
            return Optional.of(TOO_MANY_DIGITS);
        }
        for (var property : value.properties()) {
            if (property.getKey().isEmpty() || !isStorable(property.getKey())) {
                return Optional.of("holds a name that no element can have");
            }
        }
        return value.valueStream().flatMap(child -> unkeepable(child).stream()).findFirst();
    }

    private static String withoutChoice(String name) {
        return name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
    }
}
