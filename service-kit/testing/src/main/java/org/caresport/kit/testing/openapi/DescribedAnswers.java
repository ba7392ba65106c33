package org.caresport.kit.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.caresport.kit.testing.openapi.ApiDocument.Operation;

/**
 * Holds every answer that a test of a service gets against the service's API document, which the start of the test has just
 * written: an answer of a status, a media type, a header or a shape that it does not tell of fails the test.
 */
public final class DescribedAnswers implements Filter, QuarkusTestBeforeEachCallback {

    /** What any request can come to before an endpoint sees it; the rest each operation tells itself. */
    private static final Set<Integer> ANYWHERE = Set.of(401, 403, 405, 406, 408, 413, 414, 415, 429, 431, 500, 503);

    private static final List<String> HEADERS = List.of("ETag", "Location", "Idempotency-Replayed");

    private final ApiDocument document = ApiDocument.ofThisModule();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(DescribedAnswers.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        document.operation(request.getMethod(), URI.create(request.getURI()).getRawPath())
                .ifPresent(operation -> check(operation, answer));
        return answer;
    }

    private void check(Operation operation, Response answer) {
        var told = told(operation, answer.statusCode());
        HEADERS.stream()
                .filter(answer.headers()::hasHeaderWithName)
                .forEach(header -> assertThat(told.path("headers").has(header))
                        .as("%s tells that %d has the header %s", operation.name(), answer.statusCode(), header)
                        .isTrue());
        var text = answer.asString();
        if (!text.isEmpty()) {
            var media = answer.contentType().replaceFirst(";.*", "");
            var schema = told.path("content").path(media).path("schema");
            assertThat(schema.isMissingNode())
                    .as("%s leaves out %s of %d", operation.name(), media, answer.statusCode())
                    .isFalse();
            assertThat(document.faults(schema, text))
                    .as("%s answers %d otherwise than it says: %s", operation.name(), answer.statusCode(), text)
                    .isEmpty();
        }
    }

    private JsonNode told(Operation operation, int status) {
        var responses = operation.told().path("responses");
        var told = responses.path(Integer.toString(status));
        assertThat(told.isMissingNode() && !ANYWHERE.contains(status))
                .as("%s leaves out that it answers %d", operation.name(), status)
                .isFalse();
        return document.resolved(told.isMissingNode() ? responses.path("default") : told);
    }
}
