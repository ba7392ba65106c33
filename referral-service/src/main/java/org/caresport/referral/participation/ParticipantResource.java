package org.caresport.referral.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.persistence.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** For a provider who signs in: what the link in the e-mail shows and takes, for every participant of the organisation. */
@Path("/v1/participants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("provider")
@Tag(
        name = "Participants",
        description = "Who has a place in the own organisation's activities; for a provider who signs in")
class ParticipantResource {

    private final Participations participations;
    private final Hosting hosting;
    private final Stopping stopping;
    private final Extending extending;
    private final Idempotency idempotency;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final Clock clock;

    ParticipantResource(
            Participations participations,
            Hosting hosting,
            Stopping stopping,
            Extending extending,
            Idempotency idempotency,
            CallerProvider callers,
            AccessLog accessLog,
            Clock clock) {
        this.participations = participations;
        this.hosting = hosting;
        this.stopping = stopping;
        this.extending = extending;
        this.idempotency = idempotency;
        this.callers = callers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Accesses(resource = "Participation", action = "search")
    @Operation(
            summary = "List whom to expect",
            description = "Participants with a place in an activity of the own organisation, the longest known first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ProviderLinkView> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @Context UriInfo uri) {
        var found = participations.participants(callers.current(), cursor, limit);
        found.items().forEach(participation -> log("search", participation));
        return Page.of(found.map(participation -> hosting.view(participation, null)), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Accesses(resource = "Participation", action = "read")
    @Operation(summary = "See whom to expect", description = "Never a diagnosis and never a BSN")
    @APIResponse(responseCode = "200", description = "The participant, as the provider may know them")
    public ProviderLinkView read(@RestPath UUID id) {
        var participation = participations.getParticipant(new ParticipationId(id), callers.current());
        log("read", participation);
        return hosting.view(participation, null);
    }

    @POST
    @Path("/{id}/confirmation")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(summary = "Confirm that the participant is expected")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> confirm(@RestPath UUID id, @Valid Nothing body) {
        return once(id, body, known -> hosting.answer(known, stamp(), Participation::confirm));
    }

    @POST
    @Path("/{id}/refusal")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(summary = "Say that the participant cannot be taken after all")
    @APIResponse(responseCode = "200", description = "As it is now: the person is not shown any more")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> refuse(@RestPath UUID id, @NotNull @Valid ProviderLinkResource.Refusal body) {
        return once(id, body, known -> hosting.answer(known, stamp(), (p, stamp) -> p.refuse(body.reason(), stamp)));
    }

    @POST
    @Path("/{id}/drop-out")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(summary = "Say that the participant does not come any more", description = "The broker is told")
    @APIResponse(responseCode = "200", description = "As it is now: the person is not shown any more")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> dropOut(@RestPath UUID id, @NotNull @Valid Stop body) {
        return once(
                id,
                body,
                known -> hosting.answer(
                        known, stamp(), (p, stamp) -> stopping.stop(p, body.reason(), body.on(), stamp)));
    }

    @POST
    @Path("/{id}/completion")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Say that the participant has finished the programme, and what comes after it",
            description = "The broker is told")
    @APIResponse(responseCode = "200", description = "As it is now: the person is not shown any more")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> complete(@RestPath UUID id, @NotNull @Valid Complete body) {
        return once(id, body, known -> hosting.answer(known, stamp(), (p, stamp) -> p.complete(body.outcome(), stamp)));
    }

    @POST
    @Path("/{id}/continuation")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Say that the participant goes on after the trial lesson",
            description = "Patient and broker are told")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> goOn(@RestPath UUID id, @Valid Nothing body) {
        return once(id, body, known -> hosting.answer(known, stamp(), Participation::goOnAfterTrial));
    }

    @POST
    @Path("/{id}/extension")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Say that the programme goes on for longer",
            description = "Until a day after today, and after its last day until now. Patient and broker are told")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> extend(@RestPath UUID id, @NotNull @Valid Extend body) {
        return once(
                id,
                body,
                known -> hosting.answer(known, stamp(), (p, stamp) -> extending.extend(p, body.until(), stamp)));
    }

    @POST
    @Path("/{id}/attendance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(summary = "Report whether the participant came", description = ReportAttendance.RULES)
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<ProviderLinkView> attend(@RestPath UUID id, @NotNull @Valid ReportAttendance body) {
        return once(id, body, known -> hosting.attendance(known, stamp(), body.on(), body.told()));
    }

    private RestResponse<ProviderLinkView> once(UUID id, @Nullable Object body, UnaryOperator<Participation> answer) {
        return idempotency.once(
                body,
                () -> participations.getParticipantToMove(new ParticipationId(id), callers.current()),
                participation -> {
                    var moved = answer.apply(participation);
                    log("update", moved);
                    return shown(moved);
                },
                (participation, _) -> {
                    log("read", participation);
                    return shown(participation);
                });
    }

    private RestResponse<ProviderLinkView> shown(Participation participation) {
        return RestResponse.ok(hosting.view(participation, null));
    }

    private Stamp stamp() {
        var caller = callers.current();
        return new Stamp(caller.subject(), caller.organisation(), Hand.PROVIDER, clock.instant());
    }

    private void log(String action, Participation participation) {
        accessLog.record(Access.granted(
                action,
                "Participation",
                participation.id().toString(),
                participation.patient().toString()));
    }
}
