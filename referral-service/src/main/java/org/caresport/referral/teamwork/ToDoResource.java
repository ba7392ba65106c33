package org.caresport.referral.teamwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.ToDoBook;
import org.caresport.referral.todo.ToDo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/todos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teamwork", description = "What the brokers of a municipality have to do, and who of them does it")
@Transactional
class ToDoResource {

    private final ToDoBook book;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    ToDoResource(ToDoBook book, Patients patients, CallerProvider callers, AccessLog accessLog, WallClock wallClock) {
        this.book = book;
        this.patients = patients;
        this.callers = callers;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
    }

    @GET
    @Accesses(resource = "Referral", action = "search")
    @RolesAllowed("broker")
    @Operation(
            summary = "List what there is to do",
            description = "For the referrals of the caller's municipalities, the most pressing first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ToDoView> list(
            @RestQuery
                    @Parameter(
                            description =
                                    "'me' for the caller's own, a colleague's login for theirs; none means the team's")
                    @Nullable
                    @Pattern(regexp = "[^\\p{Cntrl}]{1,200}", message = "must be me or a login")
                    String owner,
            @RestQuery
                    @Parameter(description = "One municipality; none means every one of the caller's")
                    @Nullable
                    @Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code as GM0222")
                    String municipality,
            @RestQuery
                    @DefaultValue("open")
                    @Parameter(description = "'open' for what is still to be done, 'done' for what is finished")
                    @Pattern(regexp = "open|done", message = "must be open or done")
                    String state,
            @RestQuery @Parameter(description = "Only what has to be done before this day") @Nullable
                    LocalDate dueBefore,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        var caller = callers.current();
        var whose = "me".equals(owner) ? caller.subject() : owner;
        var found = book.page(
                new ToDoBook.Selection(whose, municipality, state.equals("done"), dueBefore, limit, cursor), caller);
        var people = patients.getAll(
                found.items().stream().map(ToDo::patient).distinct().toList());
        found.items().forEach(this::log);
        var today = wallClock.today();
        return Page.of(found.map(toDo -> ToDoView.of(toDo, people.get(toDo.patient()), today)), uri);
    }

    private void log(ToDo toDo) {
        accessLog.record(Access.granted(
                "search", "Referral", toDo.referral().toString(), toDo.patient().toString()));
    }
}
