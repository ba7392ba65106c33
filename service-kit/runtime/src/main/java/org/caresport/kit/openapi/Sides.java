package org.caresport.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A record that goes both ways, and of which less has to be sent than is always answered, has two schemas: {@code Price}, as it
 * is shown, and {@code PriceEntry}, as it is sent. In one, either a sender would have to send what has a default, or a reader
 * to look whether it is there.
 */
final class Sides {

    private static final String SENT = "Entry";
    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI document;
    private final Exchanged exchanged;
    private final Set<String> divided;

    Sides(OpenAPI document, Exchanged exchanged) {
        this.document = document;
        this.exchanged = exchanged;
        this.divided = Schemas.named(document).keySet().stream()
                .filter(name -> exchanged.isSent(name) && exchanged.isAnswered(name))
                .filter(name -> !exchanged.required(name, true).equals(exchanged.required(name, false)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void tell() {
        new TreeMap<>(Schemas.named(document)).forEach((name, schema) -> {
            if (divided.contains(name)) {
                document.getComponents().addSchema(name + SENT, copy(schema));
                exchanged.divide(name, name + SENT);
            }
        });
        Schemas.named(document).entrySet().stream()
                .filter(named -> exchanged.isSent(named.getKey()))
                .map(Map.Entry::getValue)
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .flatMap(part -> part.getItems() == null ? Stream.of(part) : Stream.of(part, part.getItems()))
                .forEach(this::turn);
    }

    private void turn(Schema part) {
        var reference = part.getRef();
        if (reference != null && divided.contains(reference.replace(REFERENCE, ""))) {
            part.setRef(reference + SENT);
        }
    }

    /** As deep as the schema of a record needs it: its parts are told alike on both sides. */
    private static Schema copy(Schema schema) {
        return OASFactory.createSchema()
                .type(schema.getType())
                .description(schema.getDescription())
                .minProperties(schema.getMinProperties())
                .required(schema.getRequired())
                .properties(new LinkedHashMap<>(schema.getProperties()));
    }
}
