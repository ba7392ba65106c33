package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The problem types that a module declares in {@code src/main/contracts/problems}, from which the gateway makes the pages
 * about them, held against those that its code can emit.
 */
public final class DeclaredProblems {

    private static final Path FOLDER = Path.of("src/main/contracts/problems");
    private static final String KIND = "org.caresport.kit.problem.ProblemType";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private DeclaredProblems() {}

    /** What a problem says of itself each time. */
    private record Told(int status, String title) {}

    /** Fails on a type that has no page or another status or title there, and on a page about what nobody emits. */
    public static void assertAreThoseOf(String packages) {
        assertThat(declared()).as("declared in %s", FOLDER).isEqualTo(emitted(packages));
    }

    private static Map<String, Told> emitted(String packages) {
        var emitted = new TreeMap<String, Told>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .filter(type -> type.isAssignableTo(KIND) && !type.isInterface())
                        .forEach(kind -> countIn(kind, emitted));
        return emitted;
    }

    private static void countIn(JavaClass kind, Map<String, Told> emitted) {
        assertThat(kind.isEnum())
                .as("%s can be counted, being an enum", kind.getName())
                .isTrue();
        for (var constant : kind.reflect().getEnumConstants()) {
            emitted.put(
                    ask(constant, "slug", String.class),
                    new Told(ask(constant, "status", Integer.class), ask(constant, "title", String.class)));
        }
    }

    /** The kit's tests use this module, so that it cannot know the kit's types. */
    private static <T> T ask(Object constant, String question, Class<T> answer) {
        try {
            return answer.cast(Class.forName(KIND).getMethod(question).invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(KIND + " has no " + question + "() any more", e);
        }
    }

    private static Map<String, Told> declared() {
        var declared = new TreeMap<String, Told>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                files.sorted().forEach(file -> declared.put(typeOf(file), told(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return declared;
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceAll("\\.yaml$", "");
    }

    private static Told told(Path file) {
        var page = read(file);
        assertThat(page.path("type").asText()).as("type in %s", file).isEqualTo(typeOf(file));
        for (var language : new String[] {"nl", "en"}) {
            for (var part : new String[] {"title", "whatHappened", "whatToDo"}) {
                assertThat(page.path(language).path(part).asText())
                        .as("%s.%s in %s", language, part, file)
                        .isNotBlank();
            }
        }
        return new Told(
                page.path("status").asInt(), page.path("en").path("title").asText());
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
