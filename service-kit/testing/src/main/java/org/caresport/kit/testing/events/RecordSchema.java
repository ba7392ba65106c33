package org.caresport.kit.testing.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a record as it is written to Kafka. Limits come from its constraints, meanings and formats from its
 * {@link Schema} annotations; a component that may be null is there and null, or not there where JSON leaves null out.
 */
final class RecordSchema {

    private static final java.util.regex.Pattern CHOICE = java.util.regex.Pattern.compile("[\\w/-]+(\\|[\\w/-]+)*");
    private static final Map<Class<?>, Optional<String>> TEXTS = Map.of(
            UUID.class, Optional.of("uuid"),
            Instant.class, Optional.of("date-time"),
            OffsetDateTime.class, Optional.of("date-time"),
            LocalDate.class, Optional.of("date"),
            LocalTime.class, Optional.empty(),
            URI.class, Optional.of("uri"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaGenerator GENERATOR = generator();

    private RecordSchema() {}

    static ObjectNode of(Class<?> data) {
        var schema = GENERATOR.generateSchema(data);
        schema.findParents("enum").forEach(RecordSchema::nullIsOneOfThem);
        return schema;
    }

    /** An enumeration that does not name null refuses it, whatever the type says. */
    private static void nullIsOneOfThem(JsonNode choice) {
        if (choice.path("type").isArray() && choice.path("enum") instanceof ArrayNode codes) {
            codes.addNull();
        }
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(new JakartaValidationModule());
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0) // as they are written
                .withCustomDefinitionProvider(RecordSchema::definition);
        config.forFields()
                .withNullableCheck(field -> isNullable(field) && !isLeftOut(field))
                .withRequiredCheck(field -> !isLeftOut(field))
                .withDescriptionResolver(field -> annotated(field)
                        .map(Schema::description)
                        .filter(RecordSchema::isSaid)
                        .orElse(null))
                .withStringFormatResolver(field -> annotated(field)
                        .map(Schema::format)
                        .filter(RecordSchema::isSaid)
                        .orElse(null))
                .withStringPatternResolver(RecordSchema::pattern)
                .withEnumResolver(RecordSchema::choices)
                .withNumberInclusiveMaximumResolver(RecordSchema::largest)
                .withArrayUniqueItemsResolver(field -> annotated(field)
                        .map(Schema::uniqueItems)
                        .filter(unique -> unique)
                        .orElse(null));
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        var node = context.getGeneratorConfig().createObjectNode();
        var erased = type.getErasedType();
        if (erased.isEnum()) {
            var codes = node.put("type", "string").putArray("enum");
            Arrays.stream(erased.getEnumConstants()).map(RecordSchema::code).forEach(codes::add);
        } else if (TEXTS.containsKey(erased)) {
            node.put("type", "string");
            TEXTS.get(erased).ifPresent(format -> node.put("format", format));
        } else {
            return null;
        }
        return new CustomDefinition(node, DefinitionType.INLINE, AttributeInclusion.YES);
    }

    /** In lower case, with hyphens: what is published tells no names of Java's constants. */
    private static String code(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether JSON leaves it out when it is null. */
    private static boolean isLeftOut(FieldScope field) {
        return isNullable(field)
                && Stream.of(
                                field.getRawMember().getAnnotation(JsonInclude.class),
                                field.getRawMember().getDeclaringClass().getAnnotation(JsonInclude.class))
                        .anyMatch(found -> found != null && found.value() == JsonInclude.Include.NON_NULL);
    }

    private static Optional<Schema> annotated(MemberScope<?, ?> member) {
        return member.isFakeContainerItemScope() ? Optional.empty() : found(member, Schema.class);
    }

    private static <A extends Annotation> Optional<A> found(MemberScope<?, ?> member, Class<A> kind) {
        return Optional.ofNullable(
                member.isFakeContainerItemScope()
                        ? member.getContainerItemAnnotation(kind)
                        : member.getAnnotation(kind));
    }

    private static boolean isSaid(String text) {
        return !text.isEmpty();
    }

    /** A constraint means the whole text, a schema any part of it. */
    private static @Nullable String pattern(FieldScope field) {
        return told(field)
                .filter(pattern -> !CHOICE.matcher(pattern).matches())
                .map(pattern -> pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$")
                .orElse(null);
    }

    private static @Nullable List<String> choices(FieldScope field) {
        return told(field)
                .filter(pattern -> CHOICE.matcher(pattern).matches())
                .map(pattern -> List.of(pattern.split("\\|")))
                .orElse(null);
    }

    private static Optional<String> told(FieldScope field) {
        return found(field, Pattern.class)
                .map(Pattern::regexp)
                .or(() -> annotated(field).map(Schema::pattern).filter(RecordSchema::isSaid));
    }

    private static @Nullable BigDecimal largest(FieldScope field) {
        return found(field, Digits.class)
                .map(digits ->
                        BigDecimal.TEN.pow(digits.integer()).subtract(BigDecimal.ONE.movePointLeft(digits.fraction())))
                .orElse(null);
    }
}
