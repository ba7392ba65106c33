package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.ReferralMoves;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/referrals/{id}/functional-advice")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class AdviceResource {

    private final ReferralMoves moves;
    private final Intakes intakes;

    AdviceResource(ReferralMoves moves, Intakes intakes) {
        this.moves = moves;
        this.intakes = intakes;
    }

    @PUT
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(
            summary = "Correct what the provider has to mind",
            description =
                    "All of it, in place of what stood there: clubs that have the participant read it by link and by"
                            + " account, and hear that there is something new. Write what to do or to leave ('no impact on the"
                            + " knee'), never a diagnosis, a medicine or a reason. The intakes of the referral keep what stood there"
                            + " before; no proposals are asked for")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "There is no intake yet, or the referral has ended")
    public RestResponse<FunctionalAdvice> advise(@RestPath UUID id, @NotNull @Valid FunctionalAdvice body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> shown(intakes.advise(referral, body.functionalAdvice(), stamp)),
                (referral, _) -> shown(referral));
    }

    private static ResponseBuilder<FunctionalAdvice> shown(Referral referral) {
        var advice = referral.intake().map(Intake::functionalAdvice).orElse(List.of());
        return ResponseBuilder.ok(new FunctionalAdvice(advice)).tag(ETags.of(referral.version()));
    }

    /** What the provider has to mind, in words that name no diagnosis. */
    @Schema(name = "FunctionalAdvice")
    record FunctionalAdvice(@NotNull @Size(max = 50) List<@NotBlank @Size(max = 300) String> functionalAdvice) {}
}
