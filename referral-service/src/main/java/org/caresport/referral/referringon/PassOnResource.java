package org.caresport.referral.referringon;

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
import java.net.URI;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.persistence.Transfers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/transfer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Referring on",
        description = "Brokers ask those of another municipality to take a case on, who accept or return it")
class PassOnResource {

    private final ReferralMoves moves;
    private final PassingOn passingOn;
    private final Transfers transfers;

    PassOnResource(ReferralMoves moves, PassingOn passingOn, Transfers transfers) {
        this.moves = moves;
        this.passingOn = passingOn;
        this.transfers = transfers;
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Ask another municipality's brokers to take a referral on",
            description =
                    "Until they accept, the referral stays whole where it is. They see the note, the urgency, an age band and the"
                            + " chapters of the reasons: no name, no address, no BSN")
    @APIResponse(responseCode = "201", description = "As it was asked")
    @APIResponse(
            responseCode = "409",
            description =
                    "It has ended, somebody is asked already, or a programme runs (move-not-allowed); or it follows"
                            + " another one (case-merged)")
    public RestResponse<OutgoingTransfer> ask(@RestPath UUID id, @NotNull @Valid PassOn body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var asked = passingOn.ask(referral, body.municipality(), body.broker(), body.note(), stamp);
                    return ResponseBuilder.create(RestResponse.Status.CREATED, shown(asked))
                            .location(URI.create("/v1/transfers/" + asked));
                },
                (_, done) -> ResponseBuilder.ok(shown(UUID.fromString(done.made()))));
    }

    private OutgoingTransfer shown(UUID transfer) {
        return OutgoingTransfer.of(transfers.find(transfer).orElseThrow(() -> Problem.notFound("transfer")));
    }

    /**
     * @param municipality whose brokers are asked, by its CBS code
     * @param broker the entry in the directory of one of them, who has this speciality; whoever is on duty when it is left out
     * @param note what they should know to decide, without the name: for brokers alone
     */
    record PassOn(
            @NotNull @Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code as GM0222")
            String municipality,

            @Nullable UUID broker,
            @NotBlank @Size(max = 2000) String note) {}
}
