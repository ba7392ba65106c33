package org.caresport.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which roles each page lets in: {@code src/main/contracts/pages.md} says it, and the browser stories of deploy/acceptance go there
 * as every role.
 */
class PageAccessTest {

    private static final List<String> ROLES =
            List.of("nobody", "patient", "broker", "provider", "policy-officer", "privacy-officer", "admin");

    /** One page or form. */
    private record Line(String path, String method, List<String> roles) implements Comparable<Line> {

        String written() {
            StringBuilder row = new StringBuilder("| `" + method + " " + path + "` |");
            ROLES.forEach(role -> row.append(roles.contains(role) ? " yes |" : " |"));
            return row.toString();
        }

        @Override
        public int compareTo(Line other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    @Test
    void isWrittenDown() throws IOException {
        var lines = new TreeSet<Line>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.caresport.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(PageAccessTest::lines)
                        .forEach(lines::add);

        String table =
                "# Who may see which page\n\nWritten by `PageAccessTest` from the code. A page asks the API with the token of whoever"
                        + " looks, so what is on it is theirs; a role that is not here gets 403, who is not logged in the log-in.\n\n| page | "
                        + String.join(" | ", ROLES) + " |\n|---" + "|---".repeat(ROLES.size()) + "|\n"
                        + String.join("\n", lines.stream().map(Line::written).toList()) + "\n";
        var written = java.nio.file.Path.of("target", "pages.md");
        Files.createDirectories(written.getParent());
        Files.writeString(written, table);

        assertThat(java.nio.file.Path.of("src/main/contracts/pages.md"))
                .as("copy target/pages.md there when the change is meant")
                .hasContent(table);
    }

    private static Stream<Line> lines(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).stream()
                        .map(verb -> new Line(
                                path(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                                verb,
                                roles(resource, method))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Path start, Path rest) {
        String path = "/" + start.value() + (rest == null ? "" : "/" + rest.value());
        return path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }

    private static List<String> roles(Class<?> resource, Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return ROLES;
        }
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed all = resource.getAnnotation(RolesAllowed.class);
        if (own == null && all == null) {
            return resource.isAnnotationPresent(PermitAll.class) ? ROLES : List.of();
        }
        return List.of((own == null ? all : own).value());
    }
}
