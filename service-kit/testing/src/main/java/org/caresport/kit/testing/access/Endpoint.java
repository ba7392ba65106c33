package org.caresport.kit.testing.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource method, as its annotations declare it.
 *
 * @param roles who may call it; empty for everybody
 * @param touches the access-log's words for what it touches; empty when that is nobody's data
 * @param isDeclared whether it says at all what it touches
 */
public record Endpoint(
        String verb,
        String path,
        Set<String> roles,
        Optional<Touched> touches,
        boolean isDeclared,
        boolean isPublic,
        String handler) {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final String SECURITY = "jakarta.annotation.security.";
    private static final String KIT = "org.caresport.kit.access.";

    /** What is touched, and how. */
    public record Touched(String resource, String action) {}

    /** Every one that the service of these packages has, by path. */
    static List<Endpoint> of(String packages) {
        return of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages));
    }

    private static List<Endpoint> of(JavaClasses service) {
        return service.stream()
                .filter(type -> type.isAnnotatedWith(JAX_RS + "Path"))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(Endpoint::served)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    /** Fails on a method that does not say whether it touches a person's data, or that would not be routed. */
    public static void assertEachSaysWhatItTouches(JavaClasses service) {
        var endpoints = of(service);
        var silent = endpoints.stream()
                .filter(endpoint -> !endpoint.isDeclared())
                .map(endpoint -> endpoint.handler() + " says neither @Accesses nor @NoPersonalData");
        var unrouted = endpoints.stream()
                .filter(endpoint -> !endpoint.isPublic())
                .map(endpoint -> endpoint.handler() + " is not public, so it is not routed");
        var faults = Stream.concat(silent, unrouted).toList();
        if (endpoints.isEmpty() || !faults.isEmpty()) {
            throw new AssertionError("of %d endpoints: %s".formatted(endpoints.size(), faults));
        }
    }

    public String name() {
        return verb + " " + path;
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean isOpenTo(String role) {
        return isOpen() || roles.contains(role);
    }

    /** Whether its path says which thing it is about. */
    boolean isAboutOne() {
        return path.replace("{type}", "").contains("{");
    }

    private static Stream<Endpoint> served(JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
                .map(verb -> of(verb, method));
    }

    private static Endpoint of(String verb, JavaMethod method) {
        var touches = method.tryGetAnnotationOfType(KIT + "Accesses")
                .map(said -> new Touched(text(said, "resource"), text(said, "action")));
        return new Endpoint(
                verb,
                declaredPath(method.getOwner().getAnnotationOfType(JAX_RS + "Path"))
                        + method.tryGetAnnotationOfType(JAX_RS + "Path")
                                .map(Endpoint::declaredPath)
                                .orElse(""),
                roles(method),
                touches,
                touches.isPresent() || method.isAnnotatedWith(KIT + "NoPersonalData"),
                method.getModifiers().contains(JavaModifier.PUBLIC),
                method.getOwner().getSimpleName() + "#" + method.getName());
    }

    /** With one slash before it, and without the patterns of its parameters. */
    private static String declaredPath(JavaAnnotation<?> annotation) {
        var path = text(annotation, "value").replaceAll("^/|/$", "").replaceAll("\\{(\\w+):[^/]*}", "{$1}");
        return path.isEmpty() ? "" : "/" + path;
    }

    private static Set<String> roles(JavaMethod method) {
        var allowed = SECURITY + "RolesAllowed";
        if (method.isAnnotatedWith(allowed)) {
            return values(method.getAnnotationOfType(allowed));
        }
        return method.isAnnotatedWith(SECURITY + "PermitAll")
                        || !method.getOwner().isAnnotatedWith(allowed)
                ? Set.of()
                : values(method.getOwner().getAnnotationOfType(allowed));
    }

    private static Set<String> values(JavaAnnotation<?> annotation) {
        return Arrays.stream((Object[]) annotation.get("value").orElseThrow())
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JavaAnnotation<?> annotation, String property) {
        return annotation.get(property).orElseThrow().toString();
    }
}
