package org.caresport.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/** Reads the platform's refusals. */
public class ApiProblems implements ResponseExceptionMapper<ApiProblem> {

    private static final Logger LOG = Logger.getLogger(ApiProblems.class);

    private final ObjectMapper json;

    ApiProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ApiProblem toThrowable(Response answer) {
        return new ApiProblem(answer.getStatus(), details(answer));
    }

    private ApiProblem.Details details(Response answer) {
        try {
            ApiProblem.Details read = json.readValue(answer.readEntity(String.class), ApiProblem.Details.class);
            return read == null ? ApiProblem.Details.NONE : read;
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.debug("an answer that is no problem", e);
            return ApiProblem.Details.NONE;
        }
    }
}
