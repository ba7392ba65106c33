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
import org.caresport.referral.domain.CancellationReason;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ending", description = "How the guidance of a patient ends; the referrer is told")
class EndingResource {

    private final ReferralMoves moves;

    EndingResource(ReferralMoves moves) {
        this.moves = moves;
    }

    @POST
    @Path("/completion")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Complete the guidance",
            description = "The running participation, if it started, is completed too")
    public RestResponse<MovedReferral> complete(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.complete(why.reason(), stamp));
    }

    @POST
    @Path("/cancellation")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed({"broker", "referrer"})
    @Move
    @Operation(
            summary = "Cancel a referral",
            description = "What runs ends as cancelled, which is nobody's refusal, and its place is given back; nobody"
                    + " writes to who is deceased")
    public RestResponse<MovedReferral> cancel(@RestPath UUID id, @NotNull @Valid Cancellation body) {
        var why = body.reasonCode().saying(body.text());
        return moves.make(id, body, (referral, stamp) -> referral.cancel(why, stamp));
    }

    @POST
    @Path("/hand-back")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Hand a referral back to the referrer",
            description =
                    "From any open state. Before it was accepted it ends as rejected, afterwards as handed-back: the"
                            + " Task says rejected or failed, and why. A running offer is withdrawn and its place given back")
    public RestResponse<MovedReferral> handBack(@RestPath UUID id, @NotNull @Valid HandBack body) {
        return moves.make(id, body, (referral, stamp) -> referral.handBack(body.reason(), stamp));
    }

    @POST
    @Path("/decline")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(summary = "Record that the patient does not want to be guided")
    public RestResponse<MovedReferral> decline(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (referral, stamp) -> referral.decline(why.reason(), stamp));
    }

    record Cancellation(
            @NotNull CancellationReason reasonCode,
            @NotBlank @Size(max = 2000) String text) {}
    /** What the referrer has to take up again. */
    enum HandBackReason {
        NEEDS_MEDICAL_ASSESSMENT,
        NEEDS_OTHER_CARE,
        NOT_ABLE_YET,
        NO_FITTING_OFFER,
        OUTSIDE_THE_AREA,
        REFERRAL_INCOMPLETE,
        OTHER
    }

    /** @param text for the referrer to read */
    record HandBack(
            @NotNull HandBackReason reasonCode,
            @NotBlank @Size(max = 2000) String text) {

        Reason reason() {
            return new Reason(Codes.of(reasonCode), text);
        }
    }
}
