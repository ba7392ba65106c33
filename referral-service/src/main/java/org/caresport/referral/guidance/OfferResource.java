package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.OfferObjected;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/participations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class OfferResource {

    private final ReferralMoves moves;
    private final Participations participations;
    private final OtherGroups groups;
    private final OffersInOrder inOrder;
    private final TrialLessons trials;
    private final Cases cases;
    private final KnownActivities activities;
    private final Objections against;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    OfferResource(
            ReferralMoves moves,
            Participations participations,
            OtherGroups groups,
            OffersInOrder inOrder,
            TrialLessons trials,
            Cases cases,
            KnownActivities activities,
            Objections against,
            CallerProvider callers,
            AccessLog accessLog) {
        this.moves = moves;
        this.participations = participations;
        this.groups = groups;
        this.inOrder = inOrder;
        this.trials = trials;
        this.cases = cases;
        this.activities = activities;
        this.against = against;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(
            summary = "Offer a programme to the patient",
            description =
                    "Several can run, each of another programme, and each stands until its 'offerExpiresAt'; past a"
                            + " medical stop there is none")
    @APIResponse(responseCode = "201", description = "The participation, offered")
    @APIResponse(
            responseCode = "409",
            description = "There is nothing to offer on yet, this programme runs already, or something speaks against"
                    + " this one (offer-objected)")
    @APIResponse(
            responseCode = "422",
            description =
                    "The activity is not open (activity-not-open), or the idempotency key was used for another request")
    public RestResponse<ParticipationView> offer(@RestPath UUID id, @NotNull @Valid Offer body) {
        return moves.answer(
                id, body, (referral, stamp) -> made(body, referral, stamp), (_, done) -> offered(done.made()));
    }

    private ResponseBuilder<ParticipationView> made(Offer body, Referral referral, Stamp stamp) {
        var activity = activities.getOpen(new ActivityId(body.activityId()));
        var override = Optional.ofNullable(body.override()).map(Why::reason);
        groups.requireNew(activity.activity().id(), referral);
        var objections = against.to(activity, referral);
        if (!objections.isEmpty() && override.isEmpty()) {
            throw new OfferObjected(activity.activity().id(), objections);
        }
        var offer = Participation.offer(
                ParticipationId.next(),
                referral,
                activity.activity(),
                body.note(),
                objections.isEmpty() ? Optional.empty() : override,
                stamp);
        var offered = cases.move(
                body.trialOn() == null ? offer : offer.asTrial(trials.on(body.trialOn(), activity, referral)));
        if (body.thenOffer() != null) {
            inOrder.keep(
                    offered,
                    referral,
                    body.thenOffer().stream().map(ActivityId::new).toList());
        }
        return ResponseBuilder.create(RestResponse.Status.CREATED, ParticipationView.of(offered))
                .location(URI.create("/v1/participations/" + offered.id()))
                .tag(ETags.of(offered.version()));
    }

    private ResponseBuilder<ParticipationView> offered(String id) {
        var offered = participations.get(new ParticipationId(UUID.fromString(id)), callers.current());
        accessLog.record(
                Access.granted("read", "Participation", id, offered.patient().toString()));
        return ResponseBuilder.ok(ParticipationView.of(offered)).tag(ETags.of(offered.version()));
    }

    /**
     * @param note for the patient to read with the offer
     * @param override why it is offered although something speaks against it; kept in the history
     * @param trialOn to try it first: the day of the session at which that is, of a programme that has trial lessons
     * @param thenOffer what is offered by itself, one after the other, when this one is declined for what it is, lapses or has no
     *     place; each has to be one that could be offered now, and is passed over when it cannot be offered then
     */
    record Offer(
            @NotNull UUID activityId,
            @Nullable @Size(max = 2000) String note,
            @Nullable @Valid Why override,
            @Nullable LocalDate trialOn,
            @Nullable @Size(max = 10) List<@NotNull UUID> thenOffer) {}
}
