package org.caresport.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Two referrals of one person become one case, and two again when that was a mistake. Both senders keep their own Task. */
@Path("/v1/referrals/{id}/merge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Worklist")
class MergeResource {

    private final Merging merging;
    private final ReferralMoves moves;

    MergeResource(Merging merging, ReferralMoves moves) {
        this.merging = merging;
        this.moves = moves;
    }

    /**
     * @param leadingId the referral that this one is to follow
     * @param override why they are of one person although nothing about them is alike
     */
    record MergeInto(
            @NotNull UUID leadingId, @Nullable @Valid Why override) {}

    /**
     * @param leadingId the referral that this one follows; null when it follows none
     * @param following the referrals that follow this one
     */
    record MergeView(UUID referralId, @Nullable UUID leadingId, List<UUID> following) {}

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Operation(summary = "See with which referrals this one is one case")
    @APIResponse(responseCode = "200", description = "Which leads, and which follow")
    public MergeView read(@RestPath UUID id) {
        return merging.read(new ReferralId(id));
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @Move
    @Operation(
            summary = "Merge into another referral of the same person",
            description =
                    "This one follows from now on: it stands where the leading one stands, so that its sender hears the"
                            + " same by its own Task, and it is no work of its own any more. Nothing runs on it; both histories say so,"
                            + " and it can be undone")
    public RestResponse<MergeView> merge(@RestPath UUID id, @NotNull @Valid MergeInto body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    merging.merge(referral, new ReferralId(body.leadingId()), body.override(), stamp);
                    return shown(merging.of(referral.id()));
                },
                (referral, _) -> shown(merging.of(referral.id())));
    }

    @DELETE
    @Accesses(resource = "Referral", action = "update")
    @Move
    @Operation(
            summary = "Undo a merge",
            description =
                    "This one stands where it stood before, and has a life of its own again; both histories say so")
    public RestResponse<MergeView> separate(@RestPath UUID id) {
        return moves.answer(
                id,
                null,
                (referral, stamp) -> {
                    merging.separate(referral, stamp);
                    return shown(merging.of(referral.id()));
                },
                (referral, _) -> shown(merging.of(referral.id())));
    }

    private static ResponseBuilder<MergeView> shown(MergeView view) {
        return ResponseBuilder.ok(view);
    }
}
