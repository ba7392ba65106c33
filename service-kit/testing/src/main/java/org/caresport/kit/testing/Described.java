package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a service's OpenAPI says of the bodies it takes, held against what it demands of them. */
public final class Described {

    private static final Set<Class<? extends Annotation>> DEMANDS =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final JsonNode schemas;

    private Described(JsonNode schemas) {
        this.schemas = schemas;
    }

    public static Described in(Path openapi) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Files.readString(openapi));
            return new Described(new ObjectMapper().valueToTree(yaml).at("/components/schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails on a record that a POST or PUT in these packages takes, when a part that it cannot do without is not 'required'. */
    public void assertTellsWhatIsRequired(String packages) {
        var bodies = bodies(packages);
        assertThat(bodies).as("bodies in " + packages).isNotEmpty();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            for (var body : bodies) {
                var demanded = demanded(body, factory.getValidator());
                assertThat(told(body))
                        .as("what OpenAPI calls required of " + body.getName())
                        .anySatisfy(required -> assertThat(required).containsAll(demanded));
            }
        }
    }

    /** A primitive has no null to be left out by: the strict reader refuses a body without it. */
    private static Set<String> demanded(Class<?> body, Validator validator) {
        var constrained = validator.getConstraintsForClass(body);
        return Arrays.stream(body.getRecordComponents())
                .filter(part -> part.getType().isPrimitive()
                        || StreamSupport.stream(
                                        Optional.ofNullable(constrained.getConstraintsForProperty(part.getName()))
                                                .map(property -> property.getConstraintDescriptors())
                                                .orElse(Set.of())
                                                .spliterator(),
                                        false)
                                .map(ConstraintDescriptor::getAnnotation)
                                .anyMatch(found -> DEMANDS.contains(found.annotationType())))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each schema with the record's parts calls required; a view may have the same parts, and demands nothing. */
    private List<Set<String>> told(Class<?> body) {
        var parts = Arrays.stream(body.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return StreamSupport.stream(schemas.spliterator(), false)
                .filter(schema -> names(schema.path("properties").fieldNames()).equals(parts))
                .map(schema -> schema.path("required")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<String> names(Iterator<String> names) {
        var all = new HashSet<String>();
        names.forEachRemaining(all::add);
        return all;
    }

    private static Set<Class<?>> bodies(String packages) {
        var found = new LinkedHashSet<Class<?>>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isAnnotatedWith(POST.class) || method.isAnnotatedWith(PUT.class))
                        .map(JavaMethod::reflect)
                        .flatMap(method -> Stream.of(method.getParameterTypes()))
                        .forEach(type -> collect(type, packages, found));
        return found;
    }

    private static void collect(Class<?> type, String packages, Set<Class<?>> found) {
        boolean isBody =
                type.isRecord() && type.getName().startsWith(packages) && type.getRecordComponents().length > 0;
        if (isBody && found.add(type)) {
            for (var part : type.getRecordComponents()) {
                types(part.getGenericType()).forEach(held -> collect(held, packages, found));
            }
        }
    }

    private static List<Class<?>> types(Type type) {
        return switch (type) {
            case Class<?> plain -> List.of(plain);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments())
                        .flatMap(argument -> types(argument).stream())
                        .toList();
            default -> List.of();
        };
    }
}
