package org.caresport.referral.fhir.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;

/** A refusal of the FHIR interface, told in its own words. */
@Provider
class FhirRefusalMapper implements ExceptionMapper<FhirRefusal> {

    @Override
    public Response toResponse(FhirRefusal refusal) {
        return Response.status(refusal.status())
                .type(FhirPaths.JSON)
                .header("Cache-Control", "no-store")
                .entity(FhirJson.write(Outcomes.of(refusal.faults())))
                .build();
    }
}
