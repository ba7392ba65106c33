package org.caresport.kit.openapi;

import java.util.List;
import java.util.regex.Pattern;
import org.caresport.kit.json.Codes;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of an enum as they are written outside, and not as its constants are called. */
final class CodeLists {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final OpenAPI document;

    CodeLists(OpenAPI document) {
        this.document = document;
    }

    void tell() {
        Schemas.named(document).values().forEach(schema -> {
            asCodes(schema);
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(CodeLists::asCodes);
            }
        });
        Schemas.parameters(document).forEach(parameter -> asCodes(parameter.getSchema()));
    }

    private static void asCodes(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        asCodes(schema.getItems());
        List<Object> values = schema.getEnumeration();
        if (values != null
                && values.stream()
                        .allMatch(value -> CONSTANT.matcher(value.toString()).matches())) {
            schema.setEnumeration(values.stream()
                    .<Object>map(value -> Codes.of(value.toString()))
                    .toList());
        }
    }
}
