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
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.caresport.framing.Malformed;
import org.caresport.framing.Wording;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A problem for what could not be decoded. It does not get as far as our resources and their mappers, so it is written here;
 * where a service speaks in {@link OtherWords}, in those.
 */
public final class ProblemWording implements Wording {

    private static final OtherWords PROBLEM_DOCUMENT = new ProblemDocument();

    private final List<OtherWords> others =
            ServiceLoader.load(OtherWords.class).stream().map(Provider::get).toList();

    @Override
    public FullHttpResponse answer(HttpRequest broken) {
        Problem problem = problem(broken.decoderResult().cause());
        OtherWords words = others.stream()
                .filter(other -> other.areSpokenAt(broken.uri()))
                .findFirst()
                .orElse(PROBLEM_DOCUMENT);
        byte[] body = words.body(problem);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, words.mediaType())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close");
        return answer;
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                Problem.of(
                        KitProblem.URI_TOO_LONG,
                        "The request line is longer than this service takes. Use fewer filters at once.");
            case TooLongHttpHeaderException _ ->
                Problem.of(
                        KitProblem.HEADERS_TOO_LARGE,
                        "All headers together are larger than this service takes. Leave out what is not needed.");
            case Malformed malformed -> malformed(malformed.getMessage());
            default -> malformed("This service speaks HTTP/1.1 and could not read this.");
        };
    }

    private static Problem malformed(String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, detail);
    }

    private static final class ProblemDocument implements OtherWords {

        @Override
        public boolean areSpokenAt(String target) {
            return true;
        }

        @Override
        public String mediaType() {
            return "application/problem+json";
        }

        @Override
        public byte[] body(Problem problem) {
            return new JsonObject()
                    .put("type", problemPages() + problem.type())
                    .put("title", problem.title())
                    .put("status", problem.status())
                    .put("detail", problem.detail())
                    .encode()
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String problemPages() {
            return ConfigProvider.getConfig().getValue("caresport.public-url", String.class) + "/problems/";
        }
    }
}
