package org.caresport.kit.openapi;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What has to be there. Of what is answered: every part that is not {@code @Nullable}, and nothing is ever null: a part that
 * there is nothing to say of is left out. Of what is sent: the parts that its constraints demand.
 */
final class Shapes {

    private final OpenAPI document;
    private final Exchanged exchanged;

    Shapes(OpenAPI document, Exchanged exchanged) {
        this.document = document;
        this.exchanged = exchanged;
    }

    void tell() {
        Schemas.named(document).forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                require(name, schema);
            }
        });
    }

    private void require(String name, Schema schema) {
        var required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        exchanged.required(name, exchanged.isSent(name)).stream()
                .filter(schema.getProperties()::containsKey)
                .forEach(required::add);
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }
}
