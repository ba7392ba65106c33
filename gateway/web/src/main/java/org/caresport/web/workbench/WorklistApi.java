package org.caresport.web.workbench;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The worklist at the platform. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/worklist")
interface WorklistApi {

    @GET
    @Path("/counts")
    Counts counts();

    /** What is open in the caller's municipalities. */
    record Counts(Tally all, Tally mine, Tally nobodys) {}

    record Tally(int open, int overdue, int urgent) {}
}
