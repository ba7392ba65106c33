package org.caresport.catalog.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus.Move;
import org.caresport.catalog.entry.ActivityEntry;
import org.caresport.catalog.http.Answers;
import org.caresport.catalog.http.Api;
import org.caresport.catalog.http.Precondition;
import org.caresport.catalog.http.Query;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.ActivityOnShow;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "Programmes and events, their life and their verification")
class ActivityResource {

    private final Editing editing;
    private final Activities activities;
    private final Answers answers;
    private final Idempotency idempotency;
    private final CallerProvider callers;

    ActivityResource(
            Editing editing, Activities activities, Answers answers, Idempotency idempotency, CallerProvider callers) {
        this.editing = editing;
        this.activities = activities;
        this.answers = answers;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getActivity",
            summary = "Read an activity",
            description = "Without a token, only what is published. The ETag changes with the places left, too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "304", description = Api.KNOWN)
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    public Response get(@RestPath UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
        var _ = new Query(uri, Set.of());
        var shown = activities.get(id, Reach.of(callers.current()));
        return answers.of(ActivityView.of(shown), shown.edition().tag(), headers);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(
            operationId = "putActivity",
            summary = "Create an activity, or replace what is said of it",
            description =
                    "A provider for its own organisation, a broker or administrator within the own municipalities. "
                            + "A place taken meanwhile does not spoil the ETag for If-Match.")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* to create",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag that was read, to replace",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "400", description = Api.BAD)
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    @APIResponse(responseCode = "412", description = Api.STALE)
    @APIResponse(responseCode = "428", description = Api.NO_PRECONDITION)
    public Response put(@RestPath UUID id, @NotNull @Valid ActivityEntry entry, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var answer = answer(editing.put(id, entry, precondition, callers.current()));
        return switch (precondition) {
            case Precondition.Absent _ ->
                answer.status(Response.Status.CREATED)
                        .location(URI.create("/v1/activities/" + id))
                        .build();
            case Precondition.Unchanged _ -> answer.build();
        };
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(operationId = "publishActivity", summary = "Publish a draft, or go on with what was paused")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = Api.KEY,
            schema = @Schema(maxLength = 200, type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    public Response publish(@RestPath UUID id) {
        return move(id, Move.PUBLISH);
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(operationId = "pauseActivity", summary = "Take nobody new for a while; who has a place keeps it")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = Api.KEY,
            schema = @Schema(maxLength = 200, type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    public Response pause(@RestPath UUID id) {
        return move(id, Move.PAUSE);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(
            operationId = "closeActivity",
            summary = "End an activity; every place is given back with the reason closed")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = Api.KEY,
            schema = @Schema(maxLength = 200, type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    public Response close(@RestPath UUID id) {
        return move(id, Move.CLOSE);
    }

    @POST
    @Path("/{id}/archival")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(operationId = "archiveActivity", summary = "Take an activity out of the catalogue for good")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = Api.KEY,
            schema = @Schema(maxLength = 200, type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    public Response archive(@RestPath UUID id) {
        return move(id, Move.ARCHIVE);
    }

    @POST
    @Path("/{id}/verification")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(
            operationId = "verifyActivity",
            summary = "Say that somebody made sure today that all of this is true",
            description = "Which is not the same as a change: updatedAt stays as it is.")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = Api.KEY,
            schema = @Schema(maxLength = 200, type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
    public Response verify(@RestPath UUID id) {
        return idempotency.once(
                null, () -> answer(editing.verify(id, callers.current())).build());
    }

    private Response move(UUID id, Move move) {
        return idempotency.once(
                null, () -> answer(editing.move(id, move, callers.current())).build());
    }

    private static Response.ResponseBuilder answer(ActivityOnShow shown) {
        return Response.ok(ActivityView.of(shown), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, Answers.quoted(shown.edition().tag()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
