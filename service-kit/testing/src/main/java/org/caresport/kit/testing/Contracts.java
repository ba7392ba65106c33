package org.caresport.kit.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds what is published against the JSON Schema that promises it. */
public final class Contracts {

    private Contracts() {}

    public static void assertFits(Path schema, String json) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema))
                .validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s does not fit: %s%n%s".formatted(schema.getFileName(), errors, json));
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
