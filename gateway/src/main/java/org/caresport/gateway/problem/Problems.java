package org.caresport.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caresport.gateway.config.GatewayConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one place where a refusal becomes an answer: problem+json, or an OperationOutcome on FHIR's paths. */
@ApplicationScoped
public class Problems {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String FHIR = "/fhir/";

    private final String typeBase;

    Problems(GatewayConfig config) {
        this.typeBase = config.publicUrl() + "/problems/";
    }

    /** The last handler of every route: whatever failed, the caller gets a problem and never a stack trace. */
    public void answerFailure(RoutingContext context) {
        Throwable failure = context.failure();
        Problem problem = failure instanceof Refused refused
                ? refused.problem()
                : unexpected(context.request(), context.statusCode(), failure);
        send(context.request(), problem);
    }

    private static Problem unexpected(HttpServerRequest request, int status, @Nullable Throwable failure) {
        LOG.errorf(failure, "request %s failed unexpectedly (status %d)", requestId(request), status);
        return Problem.of(
                ProblemType.INTERNAL_ERROR,
                "This is our fault, not yours. Try again; if it stays, tell us the requestId of this answer.");
    }

    public void send(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        request.resume(); // what is left of the body is read and dropped
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        WrittenProblem answer = answer(request, problem);
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(answer.body()).onFailure(gone -> LOG.debug("the caller left before the answer", gone));
    }

    private WrittenProblem answer(HttpServerRequest request, Problem problem) {
        boolean fhir = isFhir(request);
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_TYPE.toString(), fhir ? "application/fhir+json" : "application/problem+json");
        headers.put(HttpHeaders.CACHE_CONTROL.toString(), "no-store");
        JsonObject body = fhir ? outcome(request, problem) : problemDetails(request, problem);
        return new WrittenProblem(problem.type().status(), headers, Buffer.buffer(body.encode()));
    }

    private JsonObject problemDetails(HttpServerRequest request, Problem problem) {
        JsonObject body = new JsonObject()
                .put("type", typeBase + problem.type().slug())
                .put("title", problem.type().title())
                .put("status", problem.type().status())
                .put("detail", problem.detail());
        problem.fields().forEach(body::put);
        return body.put("requestId", requestId(request));
    }

    private JsonObject outcome(HttpServerRequest request, Problem problem) {
        JsonObject coding = new JsonObject()
                .put("system", typeBase.substring(0, typeBase.length() - 1))
                .put("code", problem.type().slug());
        JsonObject issue = new JsonObject()
                .put("severity", "error")
                .put("code", problem.type().fhirCode())
                .put(
                        "details",
                        new JsonObject()
                                .put("coding", new JsonArray().add(coding))
                                .put("text", problem.type().title()))
                .put("diagnostics", problem.detail() + " (request " + requestId(request) + ")");
        return new JsonObject().put("resourceType", "OperationOutcome").put("issue", new JsonArray().add(issue));
    }

    private static boolean isFhir(HttpServerRequest request) {
        String uri = request.uri();
        return uri != null && uri.startsWith(FHIR);
    }

    private static String requestId(HttpServerRequest request) {
        String id = request.response().headers().get(REQUEST_ID);
        return id == null ? "" : id;
    }
}
