package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Objection;
import org.caresport.referral.domain.OfferObjected;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.enrolment.TransferReason;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.ParticipationMoves;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.move.Why;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Somebody who has a place goes on in another group of the same provider: it is the same programme for everybody who counts. */
@Path("/v1/participations/{id}/transfer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
class TransferResource {

    private final ParticipationMoves moves;
    private final OtherGroups groups;
    private final Referrals referrals;
    private final KnownActivities activities;
    private final Objections against;

    TransferResource(
            ParticipationMoves moves,
            OtherGroups groups,
            Referrals referrals,
            KnownActivities activities,
            Objections against) {
        this.moves = moves;
        this.groups = groups;
        this.referrals = referrals;
        this.activities = activities;
        this.against = against;
    }

    @POST
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Move a participant to another group of the same provider",
            description =
                    "The place there is asked for first; the one they have stays theirs until it is there ('transfer' says how that"
                            + " stands). Attendance, first session and measures go on. What speaks against an offer speaks against"
                            + " this (offer-objected), and a group that is full takes nobody, whatever the reason. Another"
                            + " provider's programme is offered, and the patient chooses")
    public RestResponse<ParticipationView> transfer(@RestPath UUID id, @NotNull @Valid TransferTo body) {
        return moves.make(id, body.hand(), body, (participation, stamp) -> requested(participation, body, stamp));
    }

    private Participation.Change requested(Participation participation, TransferTo body, Stamp stamp) {
        var referral = referrals
                .findForPlatform(participation.referral())
                .orElseThrow(() -> new ReferralNotFound(participation.referral()));
        return participation.requestTransfer(
                UUID.randomUUID(), group(participation, referral, body), body.reason(), stamp);
    }

    private OfferedActivity group(Participation participation, Referral referral, TransferTo body) {
        var open = activities.getOpen(new ActivityId(body.activityId()));
        var group = open.activity();
        if (group.id().equals(participation.activity().id())) {
            throw at("must be another group than the one they are in");
        }
        if (!group.organisation().equals(participation.activity().organisation())) {
            throw at("must be a group of the same provider; a programme of another one is offered");
        }
        groups.requireNew(group.id(), referral);
        var objections = against.to(open, referral);
        if (objections.contains(Objection.FULL) || !objections.isEmpty() && body.override() == null) {
            throw new OfferObjected(group.id(), objections);
        }
        return group;
    }

    private static Problem at(String fault) {
        return Problem.validation("Choose another group of the same provider.").invalid("activityId", fault);
    }

    /**
     * To which group, and why.
     *
     * @param toldBy how the patient told that they want it; left out when the broker or the club wants it
     * @param override why they go there although something speaks against it
     */
    record TransferTo(
            @NotNull UUID activityId,
            @NotNull TransferReason reasonCode,
            @NotBlank @Size(max = 1500) String text,
            ContactAttempt.@Nullable Channel toldBy,
            @Nullable @Valid Why override) {

        Hand hand() {
            return toldBy == null ? Hand.BROKER : Hand.ofBrokerFor(Actor.PATIENT, toldBy);
        }

        /** What the override says is said of this move alone, and stands in its text. */
        Reason reason() {
            return new Reason(
                    Codes.of(reasonCode),
                    override == null ? text : "%s (%s: %s)".formatted(text, override.reasonCode(), override.text()));
        }
    }
}
