package org.caresport.web.referral;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What was measured of programmes: how soon they answer, how often they say yes, how many are still active at 12 weeks. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/activity-facts")
interface FactsApi {

    /** @param activities ids with commas between them, at most 50 */
    @GET
    Uni<Facts> of(@QueryParam("activities") String activities);

    record Facts(List<Fact> items) {}

    /** What is left out is of too few people to say. */
    record Fact(
            UUID activityId,
            @Nullable Integer answersWithinDays,
            @Nullable Integer acceptedPercent,
            @Nullable Integer stillActivePercent) {}
}
