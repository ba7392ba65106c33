package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.move.MovedReferral;
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
@Tag(name = "Ending", description = "How the guidance of a patient ends; the referrer is told")
@APIResponse(
        responseCode = "200",
        description = "Where the referral stands now",
        content = @Content(schema = @Schema(implementation = MovedReferral.class)))
@APIResponse(responseCode = "400", description = "The request is not valid; 'errors' names the fields")
@APIResponse(responseCode = "404", description = "No such referral, or not yours to see")
@APIResponse(responseCode = "409", description = "Not possible in this state, or somebody else was first")
@APIResponse(responseCode = "412", description = "It was changed since the ETag in If-Match was read")
@APIResponse(responseCode = "422", description = "The idempotency key was used for another request")
class EndingResource {

    private final ReferralMoves moves;

    EndingResource(ReferralMoves moves) {
        this.moves = moves;
    }

    @POST
    @Path("/completion")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(
            summary = "Complete the guidance",
            description = "The running participation, if it started, is completed too")
    public Response complete(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.complete(why.reason(), stamp));
    }

    @POST
    @Path("/cancellation")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed({"broker", "referrer"})
    @Operation(summary = "Cancel a referral", description = "A running offer is withdrawn and its place given back")
    public Response cancel(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.cancel(why.reason(), stamp));
    }

    @POST
    @Path("/decline")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Operation(summary = "Record that the patient does not want to be guided")
    public Response decline(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.decline(why.reason(), stamp));
    }
}
