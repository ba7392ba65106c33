package org.caresport.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Ways through a document to its schemas. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    private Schemas() {}

    static Map<String, Schema> named(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** Those of the operations and those that they share. */
    static List<Parameter> parameters(OpenAPI document) {
        var all = new ArrayList<Parameter>();
        operations(document)
                .map(Operation::getParameters)
                .filter(given -> given != null)
                .forEach(all::addAll);
        var shared = document.getComponents().getParameters();
        if (shared != null) {
            all.addAll(shared.values());
        }
        return all.stream().filter(parameter -> parameter.getRef() == null).toList();
    }

    static Stream<MediaType> media(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream();
    }

    /** What a schema refers to, or itself. */
    static Schema resolved(OpenAPI document, Schema schema) {
        var reference = schema.getRef();
        return reference == null || !reference.startsWith(REFERENCE)
                ? schema
                : named(document).getOrDefault(reference.substring(REFERENCE.length()), schema);
    }
}
