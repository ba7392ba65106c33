package org.caresport.referral.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Stamp;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of a group, for a provider who signs in. */
@Path("/v1/participants/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("provider")
@Tag(name = "Participants")
class GroupResource {

    private final Groups groups;
    private final Idempotency idempotency;
    private final CallerProvider callers;
    private final Clock clock;

    GroupResource(Groups groups, Idempotency idempotency, CallerProvider callers, Clock clock) {
        this.groups = groups;
        this.idempotency = idempotency;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Accesses(resource = "Participation", action = "read")
    @Operation(
            summary = "List a group, with who was at a session",
            description =
                    "Everybody with a place in an activity of the own organisation; also before the session, to know whom"
                            + " to expect")
    @APIResponse(responseCode = "200", description = "The group, as the provider may know it")
    public GroupView look(
            @RestQuery @NotNull @Parameter(description = "An activity of the own organisation") UUID activityId,
            @RestQuery @NotNull @Parameter(description = "The day of the session") LocalDate on) {
        return groups.look(new ActivityId(activityId), on, callers.current());
    }

    @POST
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Report who of a group was at a session",
            description =
                    "All of what is sent is kept, or nothing: each line at fault is named by its place in the list. Who is"
                            + " not in the list stays as reported before. A session that the club cancelled is so for all. "
                            + ReportAttendance.CORRECTED)
    @APIResponse(responseCode = "200", description = "The group, as it is now")
    @APIResponse(responseCode = "404", description = "No group of the own organisation")
    @APIResponse(responseCode = "409", description = "Not possible in the state of one of them")
    public RestResponse<GroupView> report(@NotNull @Valid ReportGroup body) {
        var caller = callers.current();
        var activity = new ActivityId(body.activityId());
        return idempotency.once(
                body,
                () -> {
                    groups.admit(body, caller);
                    return activity;
                },
                group -> {
                    groups.report(
                            body,
                            caller,
                            new Stamp(caller.subject(), caller.organisation(), Hand.PROVIDER, clock.instant()));
                    return RestResponse.ok(groups.look(group, body.on(), caller));
                },
                (group, _) -> RestResponse.ok(groups.look(group, body.on(), caller)));
    }
}
