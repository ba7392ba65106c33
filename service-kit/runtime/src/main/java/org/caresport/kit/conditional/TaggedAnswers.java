package org.caresport.kit.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers to a GET whose tag changes with all that is shown, so that 304 is never told of something that has changed: a view
 * shows more than the aggregate whose version it has. {@link IfMatch} looks at the version alone.
 */
@ApplicationScoped
public class TaggedAnswers {

    private final ObjectMapper json;

    TaggedAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** What was written for the tag is not written once more. */
    @SuppressWarnings("unchecked")
    public <T> RestResponse<T> read(long version, T shown, HttpHeaders request) {
        var text = written(shown);
        var tag = ETags.of(version, text);
        var answer = IfNoneMatch.isKnown(request, tag)
                ? ResponseBuilder.<String>notModified()
                : ResponseBuilder.ok(text, MediaType.APPLICATION_JSON_TYPE);
        return (RestResponse<T>)
                answer.header(HttpHeaders.ETAG, ETags.written(tag)).build();
    }

    private String written(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }
}
