package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.persistence.ReferralRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance", description = "The broker's work with the patient, up to the offer")
@APIResponse(
        responseCode = "200",
        description = "Where the referral stands now",
        content = @Content(schema = @Schema(implementation = MovedReferral.class)))
@APIResponse(responseCode = "400", description = "The request is not valid; 'errors' names the fields")
@APIResponse(responseCode = "404", description = "No such referral, or not yours to see")
@APIResponse(responseCode = "409", description = "Not possible in this state, or somebody else was first")
@APIResponse(responseCode = "412", description = "It was changed since the ETag in If-Match was read")
@APIResponse(responseCode = "422", description = "The idempotency key was used for another request")
class GuidanceResource {

    private final ReferralMoves moves;
    private final ReferralRecord record;
    private final GuidanceConfig agreed;

    GuidanceResource(ReferralMoves moves, ReferralRecord record, GuidanceConfig agreed) {
        this.moves = moves;
        this.record = record;
        this.agreed = agreed;
    }

    @POST
    @Path("/contact-attempts")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Record an attempt to reach the patient")
    public Response attempt(@RestPath UUID id, @NotNull @Valid RecordAttempt body) {
        var attempt = body.toDomain();
        return moves.make(id, body, (referral, stamp) -> {
            record.add(referral.id(), attempt, stamp);
            return referral.recordContact(attempt, stamp);
        });
    }

    @POST
    @Path("/unreachability")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Give up on reaching the patient", description = "After enough unanswered attempts in a row")
    public Response giveUp(@RestPath UUID id, @NotNull @Valid Text body) {
        var why = new Reason("unreachable", body.text());
        return moves.make(
                id, body, (referral, stamp) -> referral.giveUpContact(why, agreed.attemptsBeforeUnreachable(), stamp));
    }

    @POST
    @Path("/intake")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Record the intake", description = "Proposals are asked for again, with what was found")
    public Response intake(@RestPath UUID id, @NotNull @Valid RecordIntake body) {
        return moves.make(id, body, (referral, stamp) -> referral.recordIntake(body.toDomain(), stamp));
    }

    @POST
    @Path("/clearance")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed({"broker", "referrer"})
    @Operation(summary = "Record a clinician's answer to a medical stop")
    public Response clear(@RestPath UUID id, @NotNull @Valid RecordIntake.Clearance body) {
        return moves.make(id, body, (referral, stamp) -> referral.clear(body.toDomain(), stamp));
    }

    record RecordAttempt(
            @NotNull @Pattern(regexp = "phone|email|message|visit|letter")
            String channel,

            @NotNull Boolean reached,
            @Nullable @Size(max = 2000) String note) {

        ContactAttempt toDomain() {
            return new ContactAttempt(ContactAttempt.Channel.valueOf(channel.toUpperCase(Locale.ROOT)), reached, note);
        }
    }

    record Text(@NotBlank @Size(max = 2000) String text) {}
}
