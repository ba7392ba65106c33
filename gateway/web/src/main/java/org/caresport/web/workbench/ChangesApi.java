package org.caresport.web.workbench;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What changed on the worklist, for a stream that outlives the request which began it: it brings its token itself. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@Path("/v1/worklist/changes")
interface ChangesApi {

    @GET
    Uni<Changes> changes(
            @HeaderParam("Authorization") String authorization, @QueryParam("since") @Nullable String since);

    record Changes(List<Id> changed, List<UUID> left, String since) {}

    /** Nothing else of a case goes into a stream. */
    record Id(UUID id) {}
}
