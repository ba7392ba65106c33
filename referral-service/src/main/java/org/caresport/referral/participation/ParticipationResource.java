package org.caresport.referral.participation;

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
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.ParticipationMoves;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.move.Why;
import org.caresport.referral.persistence.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/participations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation", description = "One way into one activity, for its broker and its patient")
class ParticipationResource {

    private final Participations participations;
    private final ParticipationMoves moves;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final TaggedAnswers answers;

    ParticipationResource(
            Participations participations,
            ParticipationMoves moves,
            CallerProvider callers,
            AccessLog accessLog,
            TaggedAnswers answers) {
        this.participations = participations;
        this.moves = moves;
        this.callers = callers;
        this.accessLog = accessLog;
        this.answers = answers;
    }

    @GET
    @Accesses(resource = "Participation", action = "read")
    @Transactional
    @RolesAllowed({"broker", "patient"})
    @Operation(summary = "Read a participation")
    @ConditionalGet
    public RestResponse<ParticipationView> read(@RestPath UUID id, @Context HttpHeaders headers) {
        var participation = participations.get(new ParticipationId(id), callers.current());
        accessLog.record(Access.granted(
                "read", "Participation", id.toString(), participation.patient().toString()));
        return answers.read(participation.version(), ParticipationView.of(participation), headers);
    }

    @POST
    @Path("/withdrawal")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record that the participant steps back",
            description = "By the broker who hears it; the place is given back and the next offer may be made")
    public RestResponse<ParticipationView> withdraw(@RestPath UUID id, @NotNull @Valid Why why) {
        return moves.make(id, why, (participation, stamp) -> participation.withdraw(why.reason(), stamp));
    }
}
