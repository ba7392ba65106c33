package org.caresport.catalog.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.catalog.entry.ActivityEntry;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.http.ConditionalPut;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.openapi.ConditionalGet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "Programmes and events, their life and their verification")
class ActivityResource {

    private final Editing editing;
    private final Activities activities;
    private final CacheableAnswers answers;
    private final CallerProvider callers;

    ActivityResource(Editing editing, Activities activities, CacheableAnswers answers, CallerProvider callers) {
        this.editing = editing;
        this.activities = activities;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @NoPersonalData
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getActivity",
            summary = "Read an activity",
            description = "Without a token, only what is published. The ETag changes with the places left, too.")
    @ConditionalGet
    public RestResponse<ActivityView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var shown = activities.get(id, Reach.of(callers.current()));
        return answers.of(ActivityView.of(shown), shown.edition().tag(), headers);
    }

    @PUT
    @NoPersonalData
    @Path("/{id}")
    @RolesAllowed({"broker", "provider"})
    @Operation(
            operationId = "putActivity",
            summary = "Create an activity, or replace what is said of it",
            description = "Within the own municipalities: a provider for its own organisation, a broker for any. "
                    + "An organisation or municipality that is unknown or another's is a 400 that names the field. "
                    + "A place taken meanwhile does not spoil the ETag for If-Match.")
    @ConditionalPut
    @APIResponse(responseCode = "409", description = "Its status does not allow this")
    public RestResponse<ActivityView> put(
            @RestPath UUID id, @NotNull @Valid ActivityEntry entry, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var shown = editing.put(id, entry, precondition, callers.current());
        return CacheableAnswers.saved(
                precondition,
                "/v1/activities/" + id,
                ActivityView.of(shown),
                shown.edition().tag());
    }
}
