package org.caresport.referral.triage;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Triage", description = "The broker's first decision on a referral")
@APIResponse(
        responseCode = "200",
        description = "Where the referral stands now",
        content = @Content(schema = @Schema(implementation = MovedReferral.class)))
@APIResponse(responseCode = "400", description = "The request is not valid; 'errors' names the fields")
@APIResponse(responseCode = "404", description = "No such referral, or not yours to see")
@APIResponse(responseCode = "409", description = "Not possible in this state, or somebody else was first")
@APIResponse(responseCode = "412", description = "It was changed since the ETag in If-Match was read")
@APIResponse(responseCode = "422", description = "The idempotency key was used for another request")
class TriageResource {

    private final ReferralMoves moves;

    TriageResource(ReferralMoves moves) {
        this.moves = moves;
    }

    @POST
    @Path("/assignment")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(
            summary = "Take a referral up",
            description = "Makes the caller its owner; also takes over from a colleague")
    public Response takeUp(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, body, Referral::takeUp);
    }

    @POST
    @Path("/acceptance")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Accept a referral", description = "The patient will be contacted; the referrer is told")
    public Response accept(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, body, Referral::accept);
    }

    @POST
    @Path("/rejection")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Reject a referral", description = "The referrer is told why")
    public Response reject(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.reject(why.reason(), stamp));
    }

    @POST
    @Path("/information-request")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Ask the referrer for more information")
    public Response ask(@RestPath UUID id, @NotNull @Valid Text question) {
        return moves.make(id, question, (referral, stamp) -> referral.askForInformation(question.text(), stamp));
    }

    @POST
    @Path("/information")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("referrer")
    @Operation(summary = "Answer the broker's question")
    public Response answer(@RestPath UUID id, @NotNull @Valid Text answer) {
        return moves.make(id, answer, (referral, stamp) -> referral.answer(answer.text(), stamp));
    }

    record Text(@NotBlank @Size(max = 2000) String text) {}
}
