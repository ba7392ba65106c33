package org.caresport.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfNoneMatch;
import org.caresport.kit.conditional.Precondition;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Answers that caches understand: an ETag, how long they keep fresh, and 304 for who has them already. What anonymous
 * callers see is the same for all of them and may be shared.
 */
@ApplicationScoped
public class CacheableAnswers {

    public static final String OWN = "private, no-cache";

    private static final int FRESH_SECONDS = 15;

    private final ObjectMapper json;
    private final CallerProvider callers;

    CacheableAnswers(ObjectMapper json, CallerProvider callers) {
        this.json = json;
        this.callers = callers;
    }

    /** Tagged with what identifies the edition. */
    public <T> RestResponse<T> of(T body, String tag, HttpHeaders request) {
        var answer = IfNoneMatch.isKnown(request, tag)
                ? ResponseBuilder.<T>notModified()
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, ETags.written(tag))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        callers.current().isAnonymous() ? "public, max-age=" + FRESH_SECONDS : OWN)
                .build();
    }

    /** Tagged with a digest of the answer itself; what was written for the digest is not written once more. */
    @SuppressWarnings("unchecked")
    public <T> RestResponse<T> of(T body, HttpHeaders request) {
        try {
            var text = json.writeValueAsString(body);
            return (RestResponse<T>) of(text, ETags.digest(text), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }

    /** To a PUT: how it stands in the catalogue now, and, if it is new, where. */
    public static <T> RestResponse<T> saved(Precondition precondition, String address, T body, String tag) {
        var answer = switch (precondition) {
            case Precondition.Absent _ ->
                ResponseBuilder.create(Status.CREATED, body).location(URI.create(address));
            case Precondition.Unchanged _ -> ResponseBuilder.ok(body);
        };
        return answer.header(HttpHeaders.ETAG, ETags.written(tag))
                .header(HttpHeaders.CACHE_CONTROL, OWN)
                .build();
    }
}
