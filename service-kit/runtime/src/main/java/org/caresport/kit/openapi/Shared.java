package org.caresport.kit.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the documents of all services say in the same words: {@code shared.yaml} beside this class. */
final class Shared {

    private final Components components = Objects.requireNonNull(SmallRyeOpenAPI.builder()
            .enableModelReader(false)
            .enableStandardStaticFiles(false)
            .enableAnnotationScan(false)
            .enableStandardFilter(false)
            .withCustomStaticFile(() -> Objects.requireNonNull(Shared.class.getResourceAsStream("shared.yaml")))
            .build()
            .model()
            .getComponents());

    /** By the name that a reference has. */
    Map<String, Parameter> parameters() {
        return Objects.requireNonNull(components.getParameters());
    }

    Map<String, Header> headers() {
        return Objects.requireNonNull(components.getHeaders());
    }

    Map<String, Schema> schemas() {
        return Objects.requireNonNull(components.getSchemas());
    }

    /** By status. */
    Map<String, APIResponse> responses() {
        return Objects.requireNonNull(components.getResponses());
    }
}
