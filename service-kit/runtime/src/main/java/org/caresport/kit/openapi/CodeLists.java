package org.caresport.kit.openapi;

import static java.util.stream.Collectors.toSet;

import org.caresport.kit.code.Codes;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The values of an enum as they are written outside, and not as its constants are called. What is no enum stays as it is. */
final class CodeLists {

    private final OpenAPI document;
    private final IndexView index;

    CodeLists(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    void tell() {
        var enums = index.getKnownClasses().stream()
                .filter(ClassInfo::isEnum)
                .map(ClassInfo::simpleName)
                .collect(toSet());
        Schemas.named(document).forEach((name, schema) -> {
            if (enums.contains(name) && schema.getEnumeration() != null) {
                asCodes(schema);
            }
        });
    }

    private static void asCodes(Schema schema) {
        schema.setEnumeration(schema.getEnumeration().stream()
                .<Object>map(value -> Codes.of(value.toString()))
                .toList());
    }
}
