package org.caresport.web.workbench;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One case at the platform: how it is, and the acts that are one click. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/referrals/{id}")
interface CaseApi {

    String KEY = "Idempotency-Key";
    String VERSION = "If-Match";

    /** Its version is the answer's {@code ETag}. */
    @GET
    Uni<RestResponse<Case>> read(@PathParam("id") UUID id);

    @POST
    @Path("/assignment")
    Uni<Case> take(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            TeamApi.Nothing nothing);

    @POST
    @Path("/acceptance")
    Uni<Case> accept(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            TeamApi.Nothing nothing);

    @POST
    @Path("/contact-attempts")
    Uni<Case> attempt(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            Attempt attempt);

    @POST
    @Path("/hand-over")
    Uni<Case> handOver(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            HandOver handOver);

    record Case(String state, @Nullable String owner) {}

    record Attempt(String channel, boolean reached) {}

    record HandOver(String to, String note) {}
}
