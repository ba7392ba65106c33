package org.caresport.referral.participation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.move.ParticipationMoves;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;
import org.caresport.referral.persistence.Letters;
import org.caresport.referral.persistence.NoteBook;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("patient")
@Tag(name = "Patient", description = "A patient's own referrals and choices")
class PatientResource {

    private final Referrals referrals;
    private final Participations participations;
    private final Letters letters;
    private final NoteBook notes;
    private final ParticipationMoves moves;
    private final Stopping stopping;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    PatientResource(
            Referrals referrals,
            Participations participations,
            Letters letters,
            NoteBook notes,
            ParticipationMoves moves,
            Stopping stopping,
            CallerProvider callers,
            AccessLog accessLog) {
        this.referrals = referrals;
        this.participations = participations;
        this.letters = letters;
        this.notes = notes;
        this.moves = moves;
        this.stopping = stopping;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    /** A list that is never cut off: one person has few. */
    record Mine<T>(List<T> items) {}

    @GET
    @Path("/referrals")
    @Accesses(resource = "Referral", action = "read")
    @Transactional
    @Operation(
            summary = "List my referrals",
            description = "Empty until the login is linked, see POST /v1/me/patient-link")
    public Mine<MyReferral> referrals() {
        var mine = referrals.mine(callers.current());
        mine.forEach(referral -> accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString())));
        var written = notes
                .sharedWith(Audience.PATIENT, mine.stream().map(Referral::id).toList())
                .stream()
                .collect(groupingBy(Note::referral));
        return new Mine<>(mine.stream()
                .map(referral -> MyReferral.of(
                        referral,
                        letters.instruction(referral).orElse(null),
                        written.getOrDefault(referral.id(), List.of())))
                .toList());
    }

    @GET
    @Path("/participations")
    @Accesses(resource = "Participation", action = "read")
    @Transactional
    @Operation(summary = "List my offers and participations")
    public Mine<ParticipationView> participations() {
        var mine = participations.mine(callers.current());
        mine.forEach(participation -> accessLog.record(Access.granted(
                "read",
                "Participation",
                participation.id().toString(),
                participation.patient().toString())));
        return new Mine<>(mine.stream().map(ParticipationView::forPatient).toList());
    }

    @POST
    @Path("/participations/{id}/acceptance")
    @Accesses(resource = "Participation", action = "update")
    @Move
    @Operation(summary = "Accept an offered programme", description = "A place is asked for; the answer follows")
    public RestResponse<ParticipationView> accept(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, Hand.PATIENT, body, Participation::accept);
    }

    @POST
    @Path("/participations/{id}/decline")
    @Accesses(resource = "Participation", action = "update")
    @Move
    @Operation(summary = "Decline an offered programme", description = "The broker may offer another one")
    public RestResponse<ParticipationView> decline(@RestPath UUID id, @NotNull @Valid Decline body) {
        return moves.make(
                id, Hand.PATIENT, body, (participation, stamp) -> participation.decline(body.reason(), stamp));
    }

    @POST
    @Path("/participations/{id}/withdrawal")
    @Accesses(resource = "Participation", action = "update")
    @Move
    @Operation(summary = "Step back from a programme", description = "The place is given back")
    public RestResponse<ParticipationView> withdraw(@RestPath UUID id, @NotNull @Valid Stop body) {
        return moves.make(
                id,
                Hand.PATIENT,
                body,
                (participation, stamp) -> stopping.stop(participation, body.reason(), body.on(), stamp));
    }

    @POST
    @Path("/participations/{id}/continuation")
    @Accesses(resource = "Participation", action = "update")
    @Move
    @Operation(
            summary = "Go on after the trial lesson",
            description = "From now on it is a place like any other; who does not go on, steps back")
    public RestResponse<ParticipationView> goOn(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, Hand.PATIENT, body, Participation::goOnAfterTrial);
    }

    @POST
    @Path("/participations/{id}/place-acceptance")
    @Accesses(resource = "Participation", action = "update")
    @Move
    @Operation(summary = "Take the place that came free", description = "Before 'placeExpiresAt'; the answer follows")
    public RestResponse<ParticipationView> takePlace(@RestPath UUID id, @Valid Nothing body) {
        return moves.make(id, Hand.PATIENT, body, Participation::takePlace);
    }
}
