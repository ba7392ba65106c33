package org.caresport.kit.openapi;

import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers that mean the same at every endpoint, asked and answered. Which of them an endpoint takes is said by a composed
 * annotation, in an extension: of parameters no annotation can be composed.
 */
final class Headers {

    private static final String TAKES = "x-takes-";
    private static final String ANSWERS_ETAG = "x-answers-ETag";
    private static final String PARAMETER = "#/components/parameters/";
    private static final String HEADER = "#/components/headers/";
    private static final String SUCCESS = "2..";

    private final OpenAPI document;
    private final Shared shared;

    Headers(OpenAPI document, Shared shared) {
        this.document = document;
        this.shared = shared;
    }

    void tell(String path, Operation operation) {
        shared.parameters().keySet().stream()
                .filter(name -> operation.hasExtension(TAKES + name))
                .sorted()
                .forEach(name -> take(name, operation));
        answer(operation, "API-Version", status -> status.matches("[23].."));
        answer(operation, "Location", "201"::equals);
        if (takes(operation, "idempotencyKey")) {
            answer(operation, "Idempotency-Replayed", status -> status.matches(SUCCESS));
        }
        if (isTagged(path, operation)) {
            answer(operation, "ETag", status -> status.matches(SUCCESS + "|304"));
            scrub(ANSWERS_ETAG, operation);
        }
        answer(operation, "Retry-After", status -> status.matches("429|503"));
    }

    private void take(String name, Operation operation) {
        document.getComponents()
                .addParameter(name, Objects.requireNonNull(shared.parameters().get(name)));
        operation.addParameter(OASFactory.createParameter().ref(PARAMETER + name));
        scrub(TAKES + name, operation);
    }

    /** An annotation's extension is given to all that the method's other annotations make, too. */
    private static void scrub(String extension, Operation operation) {
        operation.removeExtension(extension);
        operation.getResponses().removeExtension(extension);
        operation.getResponses().getAPIResponses().values().forEach(response -> response.removeExtension(extension));
    }

    void add(String name, APIResponse response) {
        document.getComponents()
                .addHeader(name, Objects.requireNonNull(shared.headers().get(name)));
        response.addHeader(name, OASFactory.createHeader().ref(HEADER + name));
    }

    private void answer(Operation operation, String name, Predicate<String> statuses) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null && statuses.test(status)) {
                add(name, response);
            }
        });
    }

    /** What is written by its version is read with it. */
    private boolean isTagged(String path, Operation operation) {
        var item = document.getPaths().getPathItem(path);
        return operation.hasExtension(ANSWERS_ETAG)
                || takes(operation, "ifMatch")
                || takes(operation, "ifNoneMatch")
                || operation == item.getGET() && isWrittenByVersionBelow(path);
    }

    private boolean isWrittenByVersionBelow(String path) {
        return document.getPaths().getPathItems().entrySet().stream()
                .filter(item -> item.getKey().startsWith(path + "/"))
                .flatMap(item -> item.getValue().getOperations().values().stream())
                .anyMatch(operation -> takes(operation, "ifMatch"));
    }

    static boolean takes(Operation operation, String parameter) {
        return operation.hasExtension(TAKES + parameter)
                || operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(given -> (PARAMETER + parameter).equals(given.getRef()));
    }
}
