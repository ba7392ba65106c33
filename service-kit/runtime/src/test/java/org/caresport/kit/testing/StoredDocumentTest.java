package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caresport.kit.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDocumentTest {

    private static final ObjectMapper JSON = Json.tolerant();

    @TempDir
    Path folder;

    record Wish(String goal) {}

    record WishWithDay(String goal, @Nullable String day) {}

    record RenamedWish(@Nullable String aim) {}

    @BeforeEach
    void oneShapeWasWritten() throws IOException {
        shape("1-goal.json", "{\"goal\": \"walk\"}", "Wish[goal=walk]");
    }

    @Test
    void whatIsWrittenAsTheNewestShapeAndReadAsItSaysPasses() throws IOException {
        assertThat(tests(Wish.class))
                .hasSize(2)
                .allSatisfy(test ->
                        assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException());
    }

    @Test
    void aFieldThatCameAsksForANewShape() throws IOException {
        shape("1-goal.json", "{\"goal\": \"walk\"}", "WishWithDay[goal=walk, day=null]");

        var tests = tests(WishWithDay.class);

        assertThatCode(() -> tests.getFirst().getExecutable().execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> tests.getLast().getExecutable().execute())
                .hasMessageContaining("add a file to")
                .hasMessageContaining("\"day\":null");
    }

    @Test
    void theNewShapePassesBesideTheOldOne() throws IOException {
        shape("1-goal.json", "{\"goal\": \"walk\"}", "WishWithDay[goal=walk, day=null]");
        shape("2-day.json", "{\"goal\": \"walk\", \"day\": \"TU\"}", "WishWithDay[goal=walk, day=TU]");

        assertThat(tests(WishWithDay.class))
                .hasSize(3)
                .allSatisfy(test ->
                        assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException());
    }

    @Test
    void aFieldThatChangedItsNameIsNoLongerRead() throws IOException {
        var tests = tests(RenamedWish.class);

        assertThat(tests)
                .allSatisfy(test ->
                        assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class));
    }

    @Test
    void theNewestShapeHidesNoFieldBehindANull() throws IOException {
        shape("2-day.json", "{\"goal\": \"walk\", \"day\": null}", "WishWithDay[goal=walk, day=null]");

        var tests = tests(WishWithDay.class);

        assertThatThrownBy(() -> tests.getLast().getExecutable().execute()).hasMessageContaining("/day");
    }

    @Test
    void aColumnWithoutAShapeIsRefused() {
        assertThatThrownBy(() -> StoredDocument.tests(folder.resolve("nothing"), String::toString, String::toString))
                .isInstanceOf(UncheckedIOException.class);
    }

    private <T> List<DynamicTest> tests(Class<T> shape) {
        return StoredDocument.tests(folder, json -> read(json, shape), StoredDocumentTest::write)
                .toList();
    }

    private void shape(String name, String written, String read) throws IOException {
        var fixture = JSON.createObjectNode().put("read", read);
        fixture.set("written", JSON.readTree(written));
        Files.writeString(folder.resolve(name), fixture.toString());
    }

    private static <T> T read(String json, Class<T> shape) {
        try {
            return JSON.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
