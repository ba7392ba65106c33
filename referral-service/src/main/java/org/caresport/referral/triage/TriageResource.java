package org.caresport.referral.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.Explanation;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Triage", description = "The broker's first decision on a referral")
class TriageResource {

    private final ReferralMoves moves;

    TriageResource(ReferralMoves moves) {
        this.moves = moves;
    }

    @POST
    @Path("/assignment")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Take a referral up",
            description = "Makes the caller its owner; also takes over from a colleague")
    public RestResponse<MovedReferral> takeUp(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, body, Referral::takeUp);
    }

    @POST
    @Path("/acceptance")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(summary = "Accept a referral", description = "The patient will be contacted; the referrer is told")
    public RestResponse<MovedReferral> accept(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, body, Referral::accept);
    }

    @POST
    @Path("/rejection")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(summary = "Reject a referral", description = "The referrer is told why")
    public RestResponse<MovedReferral> reject(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.reject(why.reason(), stamp));
    }

    @POST
    @Path("/information-request")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(summary = "Ask the referrer for more information")
    public RestResponse<MovedReferral> ask(@RestPath UUID id, @NotNull @Valid Explanation question) {
        return moves.make(id, question, (referral, stamp) -> referral.askForInformation(question.text(), stamp));
    }

    @POST
    @Path("/information")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("referrer")
    @Move
    @Operation(summary = "Answer the broker's question")
    public RestResponse<MovedReferral> answer(@RestPath UUID id, @NotNull @Valid Explanation answer) {
        return moves.make(id, answer, (referral, stamp) -> referral.answer(answer.text(), stamp));
    }
}
