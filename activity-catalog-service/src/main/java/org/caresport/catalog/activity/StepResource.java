package org.caresport.catalog.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.catalog.domain.ActivityStatus.Move;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.persistence.ActivityOnShow;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Leads an activity through its life. */
@Path("/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"broker", "provider"})
@Tag(name = "Activities")
class StepResource {

    private final Editing editing;
    private final Idempotency idempotency;
    private final CallerProvider callers;

    StepResource(Editing editing, Idempotency idempotency, CallerProvider callers) {
        this.editing = editing;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @NoPersonalData
    @Path("/{id}/publication")
    @Operation(operationId = "publishActivity", summary = "Publish a draft, or go on with what was paused")
    @Step
    public RestResponse<ActivityView> publish(@RestPath UUID id) {
        return move(id, Move.PUBLISH);
    }

    @POST
    @NoPersonalData
    @Path("/{id}/pause")
    @Operation(operationId = "pauseActivity", summary = "Take nobody new for a while; who has a place keeps it")
    @Step
    public RestResponse<ActivityView> pause(@RestPath UUID id) {
        return move(id, Move.PAUSE);
    }

    @POST
    @NoPersonalData
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeActivity",
            summary = "End an activity; every place is given back with the reason closed")
    @Step
    public RestResponse<ActivityView> close(@RestPath UUID id) {
        return move(id, Move.CLOSE);
    }

    @POST
    @NoPersonalData
    @Path("/{id}/archival")
    @Operation(operationId = "archiveActivity", summary = "Take an activity out of the catalogue for good")
    @Step
    public RestResponse<ActivityView> archive(@RestPath UUID id) {
        return move(id, Move.ARCHIVE);
    }

    @POST
    @NoPersonalData
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyActivity",
            summary = "Say that somebody made sure today that all of this is true",
            description = "Which is not the same as a change: updatedAt stays as it is.")
    @Step
    public RestResponse<ActivityView> verify(@RestPath UUID id) {
        return once(id, by -> editing.verify(id, by));
    }

    private RestResponse<ActivityView> move(UUID id, Move move) {
        return once(id, by -> editing.move(id, move, by));
    }

    private RestResponse<ActivityView> once(UUID id, Function<Caller, ActivityOnShow> step) {
        return idempotency.once(
                null,
                () -> editing.allowed(id, callers.current()),
                by -> answer(step.apply(by)),
                (by, _) -> answer(editing.look(id, by)));
    }

    private static RestResponse<ActivityView> answer(ActivityOnShow shown) {
        return ResponseBuilder.ok(ActivityView.of(shown), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, ETags.written(shown.edition().tag()))
                .header(HttpHeaders.CACHE_CONTROL, CacheableAnswers.OWN)
                .build();
    }
}
