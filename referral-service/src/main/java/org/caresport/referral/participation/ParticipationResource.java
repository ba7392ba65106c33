package org.caresport.referral.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.conditional.TaggedAnswers;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.ending.DeclineReason;
import org.caresport.referral.ending.StopReason;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.ParticipationMoves;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/participations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation", description = "One way into one activity, for its broker and its patient")
class ParticipationResource {

    private final Participations participations;
    private final ParticipationMoves moves;
    private final Stopping stopping;
    private final Extending extending;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final TaggedAnswers answers;

    ParticipationResource(
            Participations participations,
            ParticipationMoves moves,
            Stopping stopping,
            Extending extending,
            Patients patients,
            CallerProvider callers,
            AccessLog accessLog,
            TaggedAnswers answers) {
        this.participations = participations;
        this.moves = moves;
        this.stopping = stopping;
        this.extending = extending;
        this.patients = patients;
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
        return answers.read(participation.version(), ParticipationView.to(callers.current(), participation), headers);
    }

    @POST
    @Path("/withdrawal")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record that the participant steps back",
            description = "The patient's decision when 'toldBy' says how they told it, the broker's own when not; the"
                    + " place is given back and the next offer may be made")
    public RestResponse<ParticipationView> withdraw(@RestPath UUID id, @NotNull @Valid Withdrawal body) {
        return moves.make(
                id,
                body.hand(),
                body,
                (participation, stamp) ->
                        stopping.stop(decidedFor(participation, stamp), body.reason(), body.on(), stamp));
    }

    @POST
    @Path("/completion")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record that the programme was finished",
            description =
                    "With what comes after it. The referral stays open until the broker completes it or offers what is"
                            + " next")
    public RestResponse<ParticipationView> complete(@RestPath UUID id, @NotNull @Valid Complete body) {
        return moves.make(
                id, Hand.BROKER, body, (participation, stamp) -> participation.complete(body.outcome(), stamp));
    }

    @POST
    @Path("/continuation")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record that the patient goes on after the trial lesson",
            description = "For a patient who told the broker so; from now on it is a place like any other")
    public RestResponse<ParticipationView> goOn(@RestPath UUID id, @NotNull @Valid Told body) {
        return moves.make(
                id,
                body.hand(),
                body,
                (participation, stamp) -> decidedFor(participation, stamp).goOnAfterTrial(stamp));
    }

    @POST
    @Path("/extension")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Record that the programme goes on for longer",
            description =
                    "Until a day after today, and after its last day until now. What comes after it is asked once that day has"
                            + " passed")
    public RestResponse<ParticipationView> extend(@RestPath UUID id, @NotNull @Valid Extend body) {
        return moves.make(
                id, Hand.BROKER, body, (participation, stamp) -> extending.extend(participation, body.until(), stamp));
    }

    @POST
    @Path("/acceptance")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Accept an offer in the patient's name",
            description = "For a patient who told the broker so; a place is asked for, and the answer follows")
    public RestResponse<ParticipationView> accept(@RestPath UUID id, @NotNull @Valid Told body) {
        return moves.make(
                id,
                body.hand(),
                body,
                (participation, stamp) -> decidedFor(participation, stamp).accept(stamp));
    }

    @POST
    @Path("/decline")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Decline an offer in the patient's name",
            description = "For a patient who told the broker so; another one may be offered")
    public RestResponse<ParticipationView> decline(@RestPath UUID id, @NotNull @Valid ToldReason body) {
        return moves.make(
                id,
                body.hand(),
                body,
                (participation, stamp) -> decidedFor(participation, stamp).decline(body.reason(), stamp));
    }

    @POST
    @Path("/place-acceptance")
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Take the place that came free in the patient's name",
            description = "For a patient who told the broker so, before 'placeExpiresAt'; the answer follows")
    public RestResponse<ParticipationView> takePlace(@RestPath UUID id, @NotNull @Valid Told body) {
        return moves.make(
                id,
                body.hand(),
                body,
                (participation, stamp) -> decidedFor(participation, stamp).takePlace(stamp));
    }

    /** Only somebody who is recorded speaks for the patient. */
    private Participation decidedFor(Participation participation, Stamp stamp) {
        if (stamp.hand().onBehalfOf().filter(Actor.REPRESENTATIVE::equals).isPresent()
                && patients.get(participation.patient()).representative() == null) {
            throw Problem.validation("Record first who speaks for the patient: PUT /v1/referrals/{id}/representative.")
                    .invalid("decidedBy", "must be patient as long as no representative is recorded");
        }
        return participation;
    }

    /** What the patient decided, as it was told to the broker. */
    record Told(
            @NotNull ContactAttempt.Channel toldBy,
            @Nullable Decider decidedBy) {

        Hand hand() {
            return Decider.hand(decidedBy, toldBy);
        }
    }

    /** Whose decision it was; the patient's when it is not said. */
    enum Decider {
        PATIENT,
        REPRESENTATIVE;

        static Hand hand(@Nullable Decider decidedBy, ContactAttempt.Channel toldBy) {
            return Hand.ofBrokerFor(decidedBy == REPRESENTATIVE ? Actor.REPRESENTATIVE : Actor.PATIENT, toldBy);
        }
    }

    /** The same, with why. */
    record ToldReason(
            @NotNull ContactAttempt.Channel toldBy,
            @Nullable Decider decidedBy,
            @NotNull DeclineReason reasonCode,
            @NotBlank @Size(max = 2000) String text) {

        Hand hand() {
            return Decider.hand(decidedBy, toldBy);
        }

        Reason reason() {
            return new Reason(Codes.of(reasonCode), text);
        }
    }

    /**
     * Why somebody steps back, and how the patient told it when it is their decision.
     *
     * @param on the day since when; the day on which it is told, when nothing is said
     */
    record Withdrawal(
            ContactAttempt.@Nullable Channel toldBy,
            @Nullable Decider decidedBy,
            @NotNull StopReason reasonCode,
            @NotBlank @Size(max = 2000) String text,
            @Nullable LocalDate on) {

        Hand hand() {
            return toldBy == null ? Hand.BROKER : Decider.hand(decidedBy, toldBy);
        }

        Reason reason() {
            return new Reason(Codes.of(reasonCode), text);
        }
    }
}
