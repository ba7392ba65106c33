package org.caresport.kit.framing;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.caresport.framing.Malformed;
import org.caresport.framing.Wording;
import org.caresport.kit.problem.Problem;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A problem for what could not be decoded. It does not get as far as our resources and their mappers, so it is written here;
 * on FHIR paths as an OperationOutcome.
 */
public final class ProblemWording implements Wording {

    private static final String FHIR = "/fhir/";

    @Override
    public FullHttpResponse answer(HttpRequest broken) {
        Problem problem = problem(broken.decoderResult().cause());
        boolean fhir = broken.uri().startsWith(FHIR);
        byte[] body = (fhir ? outcome(problem) : details(problem)).encode().getBytes(StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, fhir ? "application/fhir+json" : "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close");
        return answer;
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                Problem.of(
                        414,
                        "uri-too-long",
                        "The request's address is too long",
                        "The request line is longer than this service takes. Use fewer filters at once.");
            case TooLongHttpHeaderException _ ->
                Problem.of(
                        431,
                        "headers-too-large",
                        "The request's headers are too large",
                        "All headers together are larger than this service takes. Leave out what is not needed.");
            case Malformed malformed -> malformed(malformed.getMessage());
            default -> malformed("This service speaks HTTP/1.1 and could not read this.");
        };
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "malformed-request", "The request is not valid HTTP", detail);
    }

    private static JsonObject details(Problem problem) {
        return new JsonObject()
                .put("type", problemPages() + problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
    }

    private static JsonObject outcome(Problem problem) {
        return new JsonObject()
                .put("resourceType", "OperationOutcome")
                .put(
                        "issue",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("severity", "error")
                                        .put("code", problem.status() == 400 ? "structure" : "too-long")
                                        .put("details", new JsonObject().put("text", problem.title()))
                                        .put("diagnostics", problem.detail())));
    }

    private static String problemPages() {
        return ConfigProvider.getConfig().getValue("caresport.public-url", String.class) + "/problems/";
    }
}
