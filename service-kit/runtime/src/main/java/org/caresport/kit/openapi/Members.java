package org.caresport.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What a member of that name holds at most, and one to show, wherever no constraint says it already: the kit's {@code
 * members.yaml}, and over it the service's {@code META-INF/openapi-members.yaml}.
 */
final class Members {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final ObjectNode told;

    private Members(ObjectNode told) {
        this.told = told;
    }

    static Members read() {
        var all = YAML.createObjectNode();
        add(all, Members.class.getResourceAsStream("members.yaml"));
        add(all, Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/openapi-members.yaml"));
        return new Members(all);
    }

    /** As {@code Schema.member}, or else as every member of that name. */
    JsonNode of(String schema, String member) {
        var special = told.path(schema + "." + member);
        return special.isMissingNode() ? told.path(member) : special;
    }

    JsonNode of(@Nullable String member) {
        return member == null ? MissingNode.getInstance() : told.path(member);
    }

    private static void add(ObjectNode all, @Nullable InputStream file) {
        if (file != null) {
            try (file) {
                all.setAll((ObjectNode) YAML.readTree(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
