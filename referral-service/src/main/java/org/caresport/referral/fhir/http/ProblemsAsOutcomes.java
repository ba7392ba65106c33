package org.caresport.referral.fhir.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.FhirJson;

/**
 * What the rest of the service refuses as a problem (a token that is missing, a method that is not allowed, a move that is
 * not legal, a fault of our own) is told as an OperationOutcome on FHIR's paths.
 */
@Provider
class ProblemsAsOutcomes implements ContainerResponseFilter {

    private static final MediaType OUTCOME = MediaType.valueOf(FhirPaths.JSON);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isFhir =
                ("/" + request.getUriInfo().getPath()).replace("//", "/").startsWith(FhirPaths.BASE);
        boolean isOutcome = OUTCOME.isCompatible(
                response.getMediaType() == null ? MediaType.TEXT_PLAIN_TYPE : response.getMediaType());
        if (isFhir && response.getStatus() >= 400 && !isOutcome) {
            var faults = faults(response);
            response.setEntity(FhirJson.write(Outcomes.of(faults)), null, OUTCOME);
        }
    }

    private static ArrayList<Fault> faults(ContainerResponseContext response) {
        var type = Outcomes.type(response.getStatus());
        var faults = new ArrayList<Fault>();
        if (response.getEntity() instanceof String text && text.startsWith("{")) {
            var problem = FhirJson.read(text.getBytes(StandardCharsets.UTF_8));
            faults.add(Fault.error(
                    type,
                    "",
                    problem.path("detail").asText(problem.path("title").asText())));
            problem.path("errors")
                    .forEach(error -> faults.add(Fault.error(
                            type,
                            error.path("field").asText(),
                            error.path("message").asText())));
        } else {
            faults.add(Fault.error(type, "", "The request was refused with status " + response.getStatus() + "."));
        }
        return faults;
    }
}
