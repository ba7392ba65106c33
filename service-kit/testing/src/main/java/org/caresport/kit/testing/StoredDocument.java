package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A column of JSON against everything that was ever written to it. Each shape stands in a file of its own, numbered in the
 * order in which they came, with the document as it was {@code written} and the text of the value as which today's code has
 * to {@code read} it. What is in the database outlives the code that wrote it: such a file is never edited, only added.
 *
 * @param <T> the value of the domain
 */
public final class StoredDocument<T> {

    private static final Path FIXTURES = Path.of("src/test/resources/stored");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private record Shape(String name, JsonNode written, String read) {}

    private StoredDocument(Path folder, Function<String, T> reader, Function<T, String> writer) {
        this.folder = folder;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * One test a shape, and one of what is written today.
     *
     * @param name of the folder in {@code src/test/resources/stored}
     * @param reader what the database's rows are read with
     * @param writer what they are written with
     */
    public static <T> Stream<DynamicTest> tests(String name, Function<String, T> reader, Function<T, String> writer) {
        return new StoredDocument<>(FIXTURES.resolve(name), reader, writer).tests();
    }

    static <T> Stream<DynamicTest> tests(Path folder, Function<String, T> reader, Function<T, String> writer) {
        return new StoredDocument<>(folder, reader, writer).tests();
    }

    private Stream<DynamicTest> tests() {
        var shapes = shapes();
        assertThat(shapes).as("shapes in %s", folder).isNotEmpty();
        return Stream.concat(
                shapes.stream()
                        .map(shape -> DynamicTest.dynamicTest(shape.name() + " is read", () -> assertRead(shape))),
                Stream.of(DynamicTest.dynamicTest(
                        "what is written today is " + shapes.getLast().name(), () -> assertNewest(shapes.getLast()))));
    }

    private void assertRead(Shape shape) {
        assertThat(String.valueOf(reader.apply(shape.written().toString())))
                .as("%s of %s as today's code reads it", shape.name(), folder)
                .isEqualTo(shape.read());
    }

    /** With a value in every field, so that a field that came, went or changed its name can't hide behind a null. */
    private void assertNewest(Shape newest) throws JsonProcessingException {
        assertThat(unfilled(newest.written()))
                .as("fields of %s in which %s has no value", folder, newest.name())
                .isEmpty();
        var written = writer.apply(reader.apply(newest.written().toString()));
        assertThat(JSON.readTree(written))
                .as(
                        "what is written today is no longer what %s shows: add a file to %s with the new shape, and let the"
                                + " older ones be",
                        newest.name(), folder)
                .isEqualTo(newest.written());
    }

    private static Set<String> unfilled(JsonNode document) {
        var filled = new TreeSet<String>();
        var empty = new TreeSet<String>();
        walk(document, "", filled, empty);
        empty.removeIf(path -> filled.stream()
                .anyMatch(
                        other -> other.equals(path) || other.startsWith(path + "/") || other.startsWith(path + "[]")));
        return empty;
    }

    private static void walk(JsonNode node, String path, Set<String> filled, Set<String> empty) {
        if (node.isNull() || (node.isContainerNode() && node.isEmpty())) {
            empty.add(path);
        } else if (node.isArray()) {
            node.forEach(item -> walk(item, path + "[]", filled, empty));
        } else if (node.isObject()) {
            node.fields().forEachRemaining(field -> walk(field.getValue(), path + "/" + field.getKey(), filled, empty));
        } else {
            filled.add(path);
        }
    }

    private List<Shape> shapes() {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(StoredDocument::number))
                    .map(StoredDocument::shape)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().split("-", 2)[0]);
    }

    private static Shape shape(Path file) {
        try {
            var fixture = JSON.readTree(file.toFile());
            return new Shape(
                    file.getFileName().toString(),
                    fixture.required("written"),
                    fixture.required("read").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
