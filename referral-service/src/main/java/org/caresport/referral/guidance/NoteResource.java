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
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.messaging.NoteMessages;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;
import org.caresport.referral.persistence.NoteBook;
import org.caresport.referral.persistence.Participations;
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
    private final Participations participations;
    private final NoteMessages messages;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    NoteResource(
            ReferralMoves moves,
            Referrals referrals,
            NoteBook book,
            Participations participations,
            NoteMessages messages,
            CallerProvider callers,
            AccessLog accessLog) {
        this.moves = moves;
        this.referrals = referrals;
        this.book = book;
        this.participations = participations;
        this.messages = messages;
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
                            + " answer to anybody else holds it. The patient reads a shared one with their referral, the referrer in"
                            + " the Task's output, the provider with the participation that it names, as long as that runs. Patient and"
                            + " provider hear by mail that there is something to read. For a provider write nothing clinical: no"
                            + " diagnosis, no medicine, no reason of the referral")
    @APIResponse(responseCode = "201", description = "As it was written")
    public RestResponse<NoteView> write(@RestPath UUID id, @NotNull @Valid WriteNote body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var about = about(referral, body);
                    return written(referral, body.text(), body.readers(), about, Optional.empty(), stamp);
                },
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
    @APIResponse(responseCode = "409", description = "It was corrected or withdrawn already (move-not-allowed)")
    public RestResponse<NoteView> correct(@RestPath UUID id, @RestPath UUID note, @NotNull @Valid CorrectNote body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var wrong = findStanding(referral, note);
                    var about = wrong.participation().flatMap(one -> participation(referral, one));
                    return written(referral, body.text(), wrong.sharedWith(), about, Optional.of(note), stamp);
                },
                (referral, done) -> again(referral, done.made()));
    }

    @POST
    @Path("/{note}/withdrawal")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Withdraw a note",
            description = "Its readers see it no more; the brokers do, with who withdrew it")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It was corrected or withdrawn already (move-not-allowed)")
    public RestResponse<NoteView> withdraw(@RestPath UUID id, @RestPath UUID note, @Valid Nothing body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var wrong = findStanding(referral, note);
                    book.withdraw(wrong, stamp);
                    tellReferrer(referral, wrong, stamp);
                    return again(referral, note.toString());
                },
                (referral, _) -> again(referral, note.toString()));
    }

    private ResponseBuilder<NoteView> written(
            Referral referral,
            String text,
            Set<Audience> readers,
            Optional<Participation> about,
            Optional<UUID> corrects,
            Stamp stamp) {
        var note = new Note(
                UUID.randomUUID(),
                referral.id(),
                text,
                readers,
                about.map(participation -> participation.id().value()),
                corrects,
                Optional.empty(),
                Optional.empty(),
                stamp.by(),
                stamp.at());
        book.add(note);
        tellReferrer(referral, note, stamp);
        messages.written(note, referral, about, stamp.at());
        return ResponseBuilder.create(RestResponse.Status.CREATED, NoteView.of(note))
                .location(URI.create("/v1/referrals/%s/notes/%s".formatted(referral.id(), note.id())));
    }

    /** The Task that they follow is another than it was. */
    private void tellReferrer(Referral referral, Note note, Stamp stamp) {
        if (note.isSharedWith(Audience.REFERRER)) {
            referrals.keep(referral.withNews(stamp.at()));
        }
    }

    /** Whose provider it is for. */
    private Optional<Participation> about(Referral referral, WriteNote body) {
        var named = body.participationId();
        if (body.readers().contains(Audience.PROVIDER) != (named != null)) {
            throw Problem.validation("A note for a provider is about one participation, and no other note is.")
                    .invalid(
                            "participationId",
                            named == null ? "is required for the provider" : "is for the provider only");
        }
        if (named == null) {
            return Optional.empty();
        }
        var participation = participation(referral, named)
                .orElseThrow(() -> Problem.validation("Name a participation of this referral.")
                        .invalid("participationId", "is no participation of this referral"));
        if (participation.stage().isEnd()) {
            throw Problem.validation("Its provider has nothing to do with it any more.")
                    .invalid("participationId", "has ended");
        }
        return Optional.of(participation);
    }

    private Optional<Participation> participation(Referral referral, UUID id) {
        return participations.of(referral).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst();
    }

    private Note findStanding(Referral referral, UUID id) {
        var note = book.findToChange(referral.id(), id).orElseThrow(() -> Problem.notFound("note on this referral"));
        if (!note.stands()) {
            throw Problem.of(
                            KitProblem.MOVE_NOT_ALLOWED,
                            "This note was corrected or withdrawn already. Read the notes again, and take the newest one.")
                    .with("state", note.withdrawn().isPresent() ? "withdrawn" : "corrected");
        }
        return note;
    }

    private ResponseBuilder<NoteView> again(Referral referral, String note) {
        return ResponseBuilder.ok(NoteView.of(find(referral, UUID.fromString(note))));
    }

    private Note find(Referral referral, UUID note) {
        return book.find(referral.id(), note).orElseThrow(() -> Problem.notFound("note on this referral"));
    }

    /**
     * @param sharedWith who may read it, too; nobody when it is left out
     * @param participationId whose provider may read it; only for the provider
     */
    record WriteNote(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 3) List<@NotNull Audience> sharedWith,
            @Nullable UUID participationId) {

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

            @Schema(description = "Whose provider may read it") @Nullable
            UUID participationId,

            @Schema(description = "The note that this one takes the place of") @Nullable
            UUID corrects,

            @Schema(description = "The note that took the place of this one") @Nullable
            UUID correctedBy,

            @Schema(description = "When its readers ceased to see it") @Nullable
            Instant withdrawnAt,

            @Nullable String withdrawnBy,
            String by,
            Instant at) {

        static NoteView of(Note note) {
            return new NoteView(
                    note.id(),
                    note.text(),
                    note.sharedWith().stream().sorted().toList(),
                    note.participation().orElse(null),
                    note.corrects().orElse(null),
                    note.correctedBy().orElse(null),
                    note.withdrawn().map(Note.Withdrawal::at).orElse(null),
                    note.withdrawn().map(Note.Withdrawal::by).orElse(null),
                    note.by(),
                    note.at());
        }
    }
}
