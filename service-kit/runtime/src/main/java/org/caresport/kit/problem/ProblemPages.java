package org.caresport.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.caresport.kit.json.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a problem as RFC 9457 has it; its type is the page that explains it, where the world sees us. */
@Unremovable
@ApplicationScoped
public class ProblemPages {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final String publicUrl;
    private final ObjectMapper json = Json.tolerant();

    ProblemPages(@ConfigProperty(name = "caresport.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public Response toResponse(Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", publicUrl + "/problems/" + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        if (!problem.faults().isEmpty()) {
            body.put("errors", problem.faults());
        }
        body.putAll(problem.extensions());
        var response = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(write(body));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's extension cannot be written as JSON", e);
        }
    }
}
