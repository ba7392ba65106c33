package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.move.Explanation;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.persistence.ReferralRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance", description = "The broker's work with the patient, up to the offer")
class GuidanceResource {

    private final ReferralMoves moves;
    private final ReferralRecord record;
    private final Intakes intakes;
    private final GuidanceConfig agreed;
    private final CallerProvider callers;

    GuidanceResource(
            ReferralMoves moves,
            ReferralRecord record,
            Intakes intakes,
            GuidanceConfig agreed,
            CallerProvider callers) {
        this.moves = moves;
        this.record = record;
        this.intakes = intakes;
        this.agreed = agreed;
        this.callers = callers;
    }

    @POST
    @Path("/contact-attempts")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record an attempt to reach the patient",
            description =
                    "In every open state that somebody has taken up; after the acceptance the first one starts contacting,"
                            + " elsewhere the state stays")
    public RestResponse<MovedReferral> attempt(@RestPath UUID id, @NotNull @Valid RecordAttempt body) {
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
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(summary = "Give up on reaching the patient", description = "After enough unanswered attempts in a row")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(
            responseCode = "409",
            description =
                    "Too few attempts (too-few-contact-attempts), not possible in this state, or somebody else was first")
    public RestResponse<MovedReferral> giveUp(@RestPath UUID id, @NotNull @Valid Explanation body) {
        var why = new Reason("unreachable", body.text());
        return moves.make(
                id, body, (referral, stamp) -> referral.giveUpContact(why, agreed.attemptsBeforeUnreachable(), stamp));
    }

    @POST
    @Path("/intake")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record the intake, or correct it",
            description =
                    "Proposals are asked for again, with what was found. Sent again it is a correction: it counts as a"
                            + " whole, and the earlier ones stay readable. The vital sign is kept with the other measures; a yes in"
                            + " the screening asks a clinician as the rules of matching say. 'functionalAdvice' is what the provider"
                            + " reads: no diagnosis, and nothing about treatment")
    public RestResponse<MovedReferral> intake(@RestPath UUID id, @NotNull @Valid RecordIntake body) {
        return moves.make(id, body, (referral, stamp) -> intakes.record(referral, body, stamp));
    }

    @POST
    @Path("/clearance")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed({"broker", "referrer"})
    @Move
    @Operation(
            summary = "Record a clinician's word",
            description =
                    "By the clinician, or by the broker who holds it in writing: a yes asks for proposals again, and"
                            + " takes away the stops that it covers; a no keeps offers back until there is another word")
    public RestResponse<MovedReferral> clear(@RestPath UUID id, @NotNull @Valid RecordClearance body) {
        var word = body.by(callers.current().has("broker") ? Clearance.Origin.BROKER : Clearance.Origin.CLINICIAN);
        return moves.make(id, body, (referral, stamp) -> referral.clear(word, stamp));
    }

    record RecordAttempt(
            @NotNull @Pattern(regexp = "phone|email|message|visit|letter")
            String channel,

            @NotNull Boolean reached,
            @Nullable @Size(max = 2000) String note) {

        ContactAttempt toDomain() {
            return new ContactAttempt(
                    Codes.read(ContactAttempt.Channel.class, channel).orElseThrow(), reached, note);
        }
    }
}
