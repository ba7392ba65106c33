package org.caresport.kit.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * The records that go over the wire, by the name of their schema: what the endpoints take as a body, what they answer, and all
 * that those hold.
 */
final class Exchanged {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final List<DotName> DEMANDS = Stream.of("NotNull", "NotBlank", "NotEmpty")
            .map(name -> DotName.createSimple("jakarta.validation.constraints." + name))
            .toList();
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final IndexView index;
    private final Map<String, ClassInfo> records = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    Exchanged(IndexView index, Endpoints endpoints) {
        this.index = index;
        endpoints.all().forEach(this::collect);
    }

    boolean isSent(String schema) {
        return sent.contains(schema);
    }

    boolean isAnswered(String schema) {
        return answered.contains(schema);
    }

    /** The parts of a record as JSON has them: those of an unwrapped one are its own. */
    private Stream<FieldInfo> parts(ClassInfo type) {
        return type.recordComponents().stream()
                .map(part -> type.field(part.name()))
                .flatMap(field -> {
                    var held = field.hasAnnotation(UNWRAPPED)
                            ? index.getClassByName(field.type().name())
                            : null;
                    return held == null ? Stream.of(field) : parts(held);
                });
    }

    private void collect(MethodInfo method) {
        collect(method.returnType(), answered);
        method.parameters().stream()
                .filter(parameter -> parameter.annotations().stream()
                        .map(annotation -> annotation.name().toString())
                        .noneMatch(name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.")))
                .forEach(parameter -> collect(parameter.type(), sent));
    }

    private void collect(Type type, Set<String> direction) {
        switch (type.kind()) {
            case PARAMETERIZED_TYPE -> {
                var generic = type.asParameterizedType();
                generic.arguments().forEach(argument -> collect(argument, direction));
                collect(generic.name(), genericName(type), direction);
            }
            case ARRAY -> collect(type.asArrayType().constituent(), direction);
            case CLASS -> collect(type.name(), null, direction);
            default -> {}
        }
    }

    private void collect(DotName name, @Nullable String generic, Set<String> direction) {
        var type = index.getClassByName(name);
        if (type == null || !type.isRecord()) {
            return;
        }
        var schema = generic == null ? schemaName(type) : generic;
        records.putIfAbsent(schema, type);
        if (direction.add(schema)) {
            parts(type).forEach(part -> collect(part.type(), direction));
        }
    }

    /** The parts that have to be there: of what is sent those that its constraints demand, else all that can't be null. */
    Set<String> required(String schema, boolean asSent) {
        var type = records.get(schema);
        return type == null
                ? Set.of()
                : parts(type)
                        .filter(part -> asSent ? isDemanded(part) : !part.type().hasAnnotation(NULLABLE))
                        .map(FieldInfo::name)
                        .collect(Collectors.toSet());
    }

    private static boolean isDemanded(FieldInfo part) {
        return part.type().kind() == Type.Kind.PRIMITIVE || DEMANDS.stream().anyMatch(part::hasDeclaredAnnotation);
    }

    /** From now on, what is sent of this record has a schema of its own. */
    void divide(String schema, String asSent) {
        records.put(asSent, Objects.requireNonNull(records.get(schema)));
        sent.remove(schema);
        sent.add(asSent);
    }

    /** The name of the schema of what an endpoint answers. */
    String schemaName(Type type) {
        var held = index.getClassByName(type.name());
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE || held == null ? genericName(type) : schemaName(held);
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /** {@code PageWorklistItem} is a page of worklist items. */
    private static String genericName(Type type) {
        var simple = type.name().withoutPackagePrefix();
        simple = simple.substring(simple.lastIndexOf('$') + 1);
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? simple
                        + String.join(
                                "",
                                type.asParameterizedType().arguments().stream()
                                        .map(Exchanged::genericName)
                                        .toList())
                : simple;
    }
}
