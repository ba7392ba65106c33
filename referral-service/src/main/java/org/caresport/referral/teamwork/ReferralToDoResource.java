package org.caresport.referral.teamwork;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Person;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.ToDoBook;
import org.caresport.referral.todo.ToDo;
import org.caresport.referral.todo.ToDoOutcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/todos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teamwork")
class ReferralToDoResource {

    private final ReferralMoves moves;
    private final Referrals referrals;
    private final ToDos toDos;
    private final ToDoBook book;
    private final Colleagues colleagues;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    ReferralToDoResource(
            ReferralMoves moves,
            Referrals referrals,
            ToDos toDos,
            ToDoBook book,
            Colleagues colleagues,
            Patients patients,
            CallerProvider callers,
            AccessLog accessLog,
            WallClock wallClock) {
        this.moves = moves;
        this.referrals = referrals;
        this.toDos = toDos;
        this.book = book;
        this.colleagues = colleagues;
        this.patients = patients;
        this.callers = callers;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @RolesAllowed("broker")
    @Transactional
    @Operation(summary = "List what there is to do for a referral, and what was done")
    @APIResponse(responseCode = "200", description = "All of it, the open ones first")
    public ToDosView list(@RestPath UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        var patient = patientOf(referral);
        var today = wallClock.todayIn(referral.submission().municipality());
        return new ToDosView(book.of(referral).stream()
                .map(toDo -> ToDoView.of(toDo, patient, today))
                .toList());
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Write down what there is to do",
            description =
                    "For whoever has the case, or for a colleague by name: then it stays theirs when the case changes hands")
    @APIResponse(responseCode = "201", description = "As it was written down")
    public RestResponse<ToDoView> add(@RestPath UUID id, @NotNull @Valid AddToDo body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> added(referral, body, stamp),
                (referral, done) -> shown(referral, UUID.fromString(done.made())));
    }

    @POST
    @Path("/{todo}/completion")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(summary = "Finish what there was to do")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It is finished already (move-not-allowed)")
    public RestResponse<ToDoView> finish(@RestPath UUID id, @RestPath UUID todo, @NotNull @Valid FinishToDo body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var open = find(referral, todo);
                    requireOpen(book.finish(open.id(), body.by(stamp)));
                    return shown(referral, open.id());
                },
                (referral, _) -> shown(referral, todo));
    }

    @POST
    @Path("/{todo}/reassignment")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Give what there is to do to a colleague",
            description =
                    "With a note, and another day if the day is to change. It stays theirs when the case changes hands")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It is finished already (move-not-allowed)")
    public RestResponse<ToDoView> reassign(@RestPath UUID id, @RestPath UUID todo, @NotNull @Valid ReassignToDo body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    var open = find(referral, todo);
                    var municipality = referral.submission().municipality();
                    colleagues.get(municipality, body.to(), "to");
                    if (body.dueOn() != null) {
                        requireNotPast(body.dueOn(), municipality);
                    }
                    requireOpen(book.pass(open.id(), body.to(), body.dueOn(), body.note(), stamp));
                    return shown(referral, open.id());
                },
                (referral, _) -> shown(referral, todo));
    }

    private ResponseBuilder<ToDoView> added(Referral referral, AddToDo body, Stamp stamp) {
        var municipality = referral.submission().municipality();
        requireNotPast(body.dueOn(), municipality);
        if (body.owner() != null) {
            colleagues.get(municipality, body.owner(), "owner");
        }
        var added = toDos.write(referral, body.text(), body.dueOn(), Optional.ofNullable(body.owner()), stamp);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(referral, added))
                .location(URI.create("/v1/referrals/%s/todos/%s".formatted(referral.id(), added.id())));
    }

    private ResponseBuilder<ToDoView> shown(Referral referral, UUID toDo) {
        return ResponseBuilder.ok(view(referral, find(referral, toDo)));
    }

    private ToDoView view(Referral referral, ToDo toDo) {
        return ToDoView.of(
                toDo,
                patientOf(referral),
                wallClock.todayIn(referral.submission().municipality()));
    }

    private @Nullable Person patientOf(Referral referral) {
        var patient = referral.submission().patient();
        return patients.getAll(List.of(patient)).get(patient);
    }

    private ToDo find(Referral referral, UUID toDo) {
        return book.find(referral, toDo).orElseThrow(() -> Problem.notFound("to-do of this referral"));
    }

    private void requireNotPast(LocalDate due, String municipality) {
        if (due.isBefore(wallClock.todayIn(municipality))) {
            throw Problem.validation("Choose today or a later day.").invalid("dueOn", "must not be in the past");
        }
    }

    private static void requireOpen(boolean isOpen) {
        if (!isOpen) {
            throw Problem.of(
                            KitProblem.MOVE_NOT_ALLOWED,
                            "It is finished already. Read it again to see how, or write down what there is to do now.")
                    .with("state", "finished");
        }
    }

    /** @param owner the login of a colleague; whoever has the case when it is left out */
    record AddToDo(
            @NotBlank @Size(max = 1000) String text,
            @NotNull LocalDate dueOn,
            @Nullable @Size(min = 1, max = 200) String owner) {}

    /** How somebody says that it ended: what overtakes it by itself is not said by hand. */
    enum FinishOutcome {
        DONE,
        REACHED,
        NOT_REACHED,
        NOT_NEEDED
    }

    record FinishToDo(
            @NotNull FinishOutcome outcome,
            @Nullable @Size(max = 2000) String text) {

        ToDo.Finish by(Stamp stamp) {
            var said = Codes.read(ToDoOutcome.class, Codes.of(outcome)).orElseThrow();
            return new ToDo.Finish(said, text, stamp.by(), stamp.at());
        }
    }

    /**
     * @param to the colleague's login
     * @param dueOn another day; the same one when it is left out
     */
    record ReassignToDo(
            @NotBlank @Size(max = 200) String to,
            @NotBlank @Size(max = 2000) String note,
            @Nullable LocalDate dueOn) {}
}
