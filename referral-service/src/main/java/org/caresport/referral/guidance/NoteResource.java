package org.caresport.referral.guidance;

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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;
import org.caresport.referral.persistence.NoteBook;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class NoteResource {

    private final ReferralMoves moves;
    private final Referrals referrals;
    private final NoteBook book;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    NoteResource(ReferralMoves moves, Referrals referrals, NoteBook book, CallerProvider callers, AccessLog accessLog) {
        this.moves = moves;
        this.referrals = referrals;
        this.book = book;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @RolesAllowed("broker")
    @Transactional
    @Operation(summary = "List the notes on a referral", description = "All of them, those that were corrected too")
    @APIResponse(responseCode = "200", description = "In order of time")
    public Notes list(@RestPath UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        return new Notes(book.of(referral.id()).stream().map(NoteView::of).toList());
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Write a note",
            description =
                    "Shared with nobody it is for the brokers of the municipality alone: no mail, no FHIR resource and no"
                            + " answer to anybody else holds it")
    @APIResponse(responseCode = "201", description = "As it was written")
    public RestResponse<NoteView> write(@RestPath UUID id, @NotNull @Valid WriteNote body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> written(referral, body.text(), body.readers(), Optional.empty(), stamp),
                (referral, done) -> again(referral, done.made()));
    }

    @POST
    @Path("/{note}/correction")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Correct a note",
            description = "By a new one for the same readers, who see the old one no more; the brokers see both")
    @APIResponse(responseCode = "201", description = "The correction")
    @APIResponse(responseCode = "409", description = "It was corrected already (move-not-allowed)")
    public RestResponse<NoteView> correct(@RestPath UUID id, @RestPath UUID note, @NotNull @Valid CorrectNote body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var wrong = find(referral, note);
                    if (wrong.correctedBy().isPresent()) {
                        throw Problem.of(
                                        KitProblem.MOVE_NOT_ALLOWED,
                                        "This note was corrected already. Read the notes again, and correct the newest one.")
                                .with("state", "corrected");
                    }
                    return written(referral, body.text(), wrong.sharedWith(), Optional.of(note), stamp);
                },
                (referral, done) -> again(referral, done.made()));
    }

    private ResponseBuilder<NoteView> written(
            Referral referral, String text, Set<Audience> readers, Optional<UUID> corrects, Stamp stamp) {
        var note = new Note(
                UUID.randomUUID(), referral.id(), text, readers, corrects, Optional.empty(), stamp.by(), stamp.at());
        book.add(note);
        return ResponseBuilder.create(RestResponse.Status.CREATED, NoteView.of(note))
                .location(URI.create("/v1/referrals/%s/notes/%s".formatted(referral.id(), note.id())));
    }

    private ResponseBuilder<NoteView> again(Referral referral, String note) {
        return ResponseBuilder.ok(NoteView.of(find(referral, UUID.fromString(note))));
    }

    private Note find(Referral referral, UUID note) {
        return book.find(referral.id(), note).orElseThrow(() -> Problem.notFound("note on this referral"));
    }

    /** @param sharedWith who may read it, too; nobody when it is left out */
    record WriteNote(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 3) List<@NotNull Audience> sharedWith) {

        Set<Audience> readers() {
            return sharedWith == null ? Set.of() : Set.copyOf(sharedWith);
        }
    }

    record CorrectNote(@NotBlank @Size(max = 4000) String text) {}

    @Schema(name = "NotesOfReferral")
    record Notes(List<NoteView> items) {}

    /** A note, as the brokers of the municipality see it. */
    @Schema(name = "Note")
    record NoteView(
            UUID id,
            String text,

            @Schema(description = "Who may read it, too; nobody: it is internal")
            List<Audience> sharedWith,

            @Schema(description = "The note that this one takes the place of") @Nullable
            UUID corrects,

            @Schema(description = "The note that took the place of this one") @Nullable
            UUID correctedBy,

            String by,
            Instant at) {

        static NoteView of(Note note) {
            return new NoteView(
                    note.id(),
                    note.text(),
                    note.sharedWith().stream().sorted().toList(),
                    note.corrects().orElse(null),
                    note.correctedBy().orElse(null),
                    note.by(),
                    note.at());
        }
    }
}
