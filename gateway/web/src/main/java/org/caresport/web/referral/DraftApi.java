package org.caresport.web.referral;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An intake while somebody fills it in, kept at the platform: health data stays out of browsers. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/referrals/{id}/intake-draft")
interface DraftApi {

    @GET
    RestResponse<Draft> read(@PathParam("id") UUID id);

    /** Begun with {@code If-None-Match: *}, gone on with by {@code If-Match}. */
    @PUT
    RestResponse<Draft> save(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @HeaderParam("If-None-Match") @Nullable String none,
            Fields fields);

    @DELETE
    void discard(@PathParam("id") UUID id);

    record Draft(
            List<Filled> fields,
            @Nullable String savedBy,
            @Nullable Instant savedAt) {}

    record Fields(List<Filled> fields) {}

    record Filled(String name, List<String> values) {}
}
