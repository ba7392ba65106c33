package org.caresport.kit.openapi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Every refusal is a problem: one schema, and as examples the types that there are of its status. A type of the service's own
 * is an example where the description names it, as "(postcode-taken)".
 */
final class Refusals {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String DEFAULT = "default";

    /** What the framework says of these two. */
    private static final List<String> NO_WORDS = List.of("Not Authorized", "Not Allowed");

    private final OpenAPI document;
    private final Shared shared;
    private final Headers headers;
    private final List<ProblemType> types;

    Refusals(OpenAPI document, Shared shared, Headers headers, IndexView index) {
        this.document = document;
        this.shared = shared;
        this.headers = headers;
        this.types = index.getAllKnownImplementations(ProblemType.class).stream()
                .map(type -> type.name().toString())
                .sorted()
                .flatMap(Refusals::constants)
                .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                .toList();
    }

    void tell(String path, Operation operation) {
        var responses = operation.getResponses();
        ofEvery(path, operation)
                .filter(status -> responses.getAPIResponse(status) == null)
                .forEach(status -> responses.addAPIResponse(status, OASFactory.createAPIResponse()));
        new LinkedHashMap<>(responses.getAPIResponses()).forEach((status, response) -> {
            if (status.matches("[45]..|" + DEFAULT)) {
                responses.addAPIResponse(status, isPlain(response) ? common(status) : special(status, response));
            }
        });
    }

    /** What need not be said at an endpoint: it follows from its address and the headers it takes. */
    private static Stream<String> ofEvery(String path, Operation operation) {
        return Stream.of(
                        "400",
                        path.contains("{") ? "404" : DEFAULT,
                        Headers.takes(operation, "ifMatch") ? "412" : DEFAULT,
                        Headers.takes(operation, "idempotencyKey") ? "422" : DEFAULT,
                        DEFAULT)
                .distinct();
    }

    private static boolean isPlain(APIResponse response) {
        return response.getDescription() == null || NO_WORDS.contains(response.getDescription());
    }

    private APIResponse common(String status) {
        var response = Objects.requireNonNull(shared.responses().get(status), "shared.yaml has no " + status);
        document.getComponents().addResponse(name(status), special(status, response));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
    }

    /** A component's name is no number: generators make a class of it. */
    private static String name(String status) {
        return status.equals(DEFAULT) ? "Refused" : "Refused" + status;
    }

    private APIResponse special(String status, APIResponse response) {
        response.setContent(content(status, response.getDescription()));
        if (status.equals(DEFAULT)) {
            headers.add("Retry-After", response);
        }
        if (status.equals("412")) {
            headers.add("ETag", response);
        }
        return response;
    }

    private Content content(String status, String description) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        types.stream().filter(type -> isExample(type, status, description)).forEach(type -> {
            document.getComponents().addExample(type.slug(), ProblemExample.of(type));
            media.addExample(type.slug(), OASFactory.createExample().ref("#/components/examples/" + type.slug()));
        });
        return OASFactory.createContent().addMediaType(MEDIA_TYPE, media);
    }

    private static boolean isExample(ProblemType type, String status, String description) {
        boolean isOfStatus = status.equals(DEFAULT)
                ? List.of(KitProblem.RATE_LIMITED, KitProblem.INTERNAL_ERROR, KitProblem.TOO_BUSY)
                        .contains(type)
                : status.equals(Integer.toString(type.status()));
        return isOfStatus && (type instanceof KitProblem || description.contains(type.slug()));
    }

    private static Stream<ProblemType> constants(String type) {
        try {
            return Arrays.stream(
                            Class.forName(type, true, Thread.currentThread().getContextClassLoader())
                                    .getEnumConstants())
                    .map(ProblemType.class::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + " is in the index and not on the class path", e);
        }
    }
}
