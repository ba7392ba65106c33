package org.caresport.referral.fhir.conformance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.referral.fhir.http.FhirInterface;
import org.caresport.referral.fhir.http.FhirPaths;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What anybody may know of the interface before they have a token: what it can do, and where tokens come from. */
@Path(FhirPaths.BASE)
@Produces(MediaType.WILDCARD) // each has its own
@PermitAll
class ConformanceResource {

    private static final String ANYWHERE = "*";

    private final Capabilities capabilities;
    private final SmartConfiguration smart;

    ConformanceResource(Capabilities capabilities, SmartConfiguration smart) {
        this.capabilities = capabilities;
        this.smart = smart;
    }

    @GET
    @NoPersonalData
    @FhirInterface
    @Path("metadata")
    public RestResponse<String> metadata() {
        return open(capabilities.statement(), FhirPaths.JSON);
    }

    @GET
    @NoPersonalData
    @Path(".well-known/smart-configuration")
    public RestResponse<String> smartConfiguration() {
        return open(smart.document(), MediaType.APPLICATION_JSON);
    }

    private static RestResponse<String> open(String document, String type) {
        return ResponseBuilder.ok(document, type)
                .header("Access-Control-Allow-Origin", ANYWHERE)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
