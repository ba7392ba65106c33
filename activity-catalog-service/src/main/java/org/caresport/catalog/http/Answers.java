package org.caresport.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.caresport.kit.caller.CallerProvider;

/**
 * Answers to GET that caches understand: an ETag, how long they keep fresh, and 304 for who has them already. What
 * anonymous callers see is the same for all of them and may be shared.
 */
@ApplicationScoped
public class Answers {

    private static final int FRESH_SECONDS = 15;

    private final ObjectMapper json;
    private final CallerProvider callers;

    Answers(ObjectMapper json, CallerProvider callers) {
        this.json = json;
        this.callers = callers;
    }

    /** Tagged with what identifies the edition. */
    public Response of(Object body, String tag, HttpHeaders request) {
        return isKnown(tag, request)
                ? withHeaders(Response.notModified(), tag).build()
                : withHeaders(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), tag)
                        .build();
    }

    /** Tagged with a digest of the answer itself. */
    public Response of(Object body, HttpHeaders request) {
        try {
            var text = json.writeValueAsString(body);
            return of(text, digest(text), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }

    private Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, quoted(tag))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        callers.current().isAnonymous() ? "public, max-age=" + FRESH_SECONDS : "private, no-cache");
    }

    public static String quoted(String tag) {
        return "W/\"" + tag + "\"";
    }

    private static boolean isKnown(String tag, HttpHeaders request) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::trim)
                        .anyMatch(one -> one.equals("*") || one.equals(quoted(tag)) || one.equals("\"" + tag + "\""));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
