package org.caresport.kit.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.events.EventReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventReadingTest {

    record Modest(
            UUID id,
            @Pattern(regexp = "open|closed|paused") String state,
            @Nullable @Size(max = 300) String note) {}

    record Needy(String note) {}

    record Hopeful(@Nullable String colour) {}

    record Narrow(@Pattern(regexp = "open") String state) {}

    record Brief(@Nullable @Size(max = 100) String note) {}

    record Other(@Nullable Integer note) {}

    record Few(@Size(max = 9) List<@Size(max = 20) String> names) {}

    private static final String PROMISED = """
            {"type": "object", "required": ["id", "state", "names"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "state": {"type": "string", "enum": ["open", "closed"]},
              "note": {"type": "string", "maxLength": 200},
              "names": {"type": "array", "maxItems": 9, "items": {"type": ["string", "null"], "maxLength": 40}}}}""";

    @TempDir
    private Path folder;

    private Path schema;

    @BeforeEach
    void promise() throws IOException {
        schema = Files.writeString(folder.resolve("thing.schema.json"), PROMISED);
    }

    @Test
    void aReaderMayNeedLessThanIsPromised() {
        assertThatCode(() -> EventReading.assertPromised(Modest.class, schema)).doesNotThrowAnyException();
    }

    @Test
    void whatMayBeLeftOutIsNotNeeded() {
        assertNot(Needy.class, "/note may be left out");
    }

    @Test
    void whatNobodySaysIsNotRead() {
        assertNot(Hopeful.class, "/colour is read, and nobody says it");
    }

    @Test
    void whatMayBeSaidIsNotRefused() {
        assertNot(Narrow.class, "/state can be 'closed'");
        assertNot(Brief.class, "/note: maxLength is 100, not 200");
        assertNot(Other.class, "/note can be string");
        assertNot(Few.class, "/names[] can be null");
        assertNot(Few.class, "/names[]: maxLength is 20, not 40");
    }

    private void assertNot(Class<?> reader, String fault) {
        assertThatThrownBy(() -> EventReading.assertPromised(reader, schema))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }
}
