package org.caresport.referral.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.TaggedAnswers;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.move.Move;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(
        name = "Measures",
        description = "What was measured, and what came of a referral 0, 3, 6 and 12 months after the first session")
class FollowUpResource {

    private final FollowUpMoves moves;
    private final Referrals referrals;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final TaggedAnswers answers;

    FollowUpResource(
            FollowUpMoves moves,
            Referrals referrals,
            CallerProvider callers,
            AccessLog accessLog,
            TaggedAnswers answers) {
        this.moves = moves;
        this.referrals = referrals;
        this.callers = callers;
        this.accessLog = accessLog;
        this.answers = answers;
    }

    @GET
    @Path("/measures")
    @Accesses(resource = "Referral", action = "read")
    @Transactional
    @Operation(
            summary = "Read what was measured",
            description = "The moments after the first session, and all that was ever written down with who told it")
    @ConditionalGet
    public RestResponse<FollowUpsView> read(@RestPath UUID id, @Context HttpHeaders headers) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                id.toString(),
                referral.submission().patient().toString()));
        return answers.read(referral.version(), moves.view(referral), headers);
    }

    @POST
    @Path("/measures/{moment}")
    @Accesses(resource = "Referral", action = "update")
    @Move
    @Operation(
            summary = "Record what was measured at a moment",
            description = "Also after the referral was completed. What is sent again is a correction, and both stay"
                    + " readable; what is measured after the window counts, and is marked as late")
    public RestResponse<FollowUpsView> record(
            @RestPath UUID id, @RestPath MeasureMoment moment, @NotNull @Valid RecordMeasures body) {
        return moves.record(id, moment, body, body.brokers(), moves::view);
    }

    @POST
    @Path("/measurements")
    @Accesses(resource = "Referral", action = "update")
    @Move
    @Operation(
            summary = "Record what was measured in between",
            description =
                    "The newest of each measure counts; when that changes what matching knows, proposals are asked"
                            + " for again")
    public RestResponse<FollowUpsView> measured(@RestPath UUID id, @NotNull @Valid RecordMeasures body) {
        return moves.measured(id, body, body.brokers());
    }
}
