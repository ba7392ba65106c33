package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What there is to do: done, moved to another day, or given to a colleague. */
@Path("/workbench/todos")
@RolesAllowed("broker")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ToDoResource {

    private static final int LINES = 40;
    private static final List<String> OUTCOMES = List.of("done", "reached", "not-reached", "not-needed");

    private final TeamApi team;
    private final Me me;

    ToDoResource(@RestClient TeamApi team, Me me) {
        this.team = team;
        this.me = me;
    }

    /** @param whole everybody's, not the reader's alone */
    record Page(List<ToDoLine> lines, String next, boolean whole, String told) {

        public String address() {
            return whole ? "/workbench/todos?owner=team" : "/workbench/todos";
        }

        public String at() {
            return Back.with(address(), "cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance todos(Page page);

        private Templates() {}
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance list(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("told") @Nullable String told) {
        String login = me.login();
        boolean whole = "team".equals(owner);
        return Uni.combine()
                .all()
                .unis(team.toDos(whole ? null : "me", "open", LINES, blankAsNone(cursor)), team.team())
                .with((toDos, directory) -> {
                    Names names = Names.of(login, directory);
                    return Templates.todos(new Page(
                            ToDoLine.all(toDos.items(), names), Filter.cursor(toDos.next()), whole, Back.told(told)));
                })
                .await()
                .indefinitely();
    }

    @POST
    @Path("/{referral}/{toDo}/completion")
    public Response finish(
            @PathParam("referral") UUID referral,
            @PathParam("toDo") UUID toDo,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("key") @Nullable String key,
            @FormParam("back") @Nullable String back) {
        if (outcome == null || !OUTCOMES.contains(outcome) || key == null) {
            throw new BadRequestException();
        }
        return answered(
                team.finish(referral, toDo, Acts.key(key, outcome, toDo), new TeamApi.Finish(outcome, null)),
                back,
                "todo-done");
    }

    /** To a colleague, or to oneself on another day. */
    @POST
    @Path("/{referral}/{toDo}/reassignment")
    public Response reassign(
            @PathParam("referral") UUID referral,
            @PathParam("toDo") UUID toDo,
            @FormParam("to") @Nullable String to,
            @FormParam("note") @Nullable String note,
            @FormParam("dueOn") @Nullable String dueOn,
            @FormParam("key") @Nullable String key,
            @FormParam("back") @Nullable String back) {
        String why = Objects.requireNonNullElse(note, "").strip();
        String day = Fields.text(dueOn);
        boolean isDay = day.isEmpty() || Fields.day(day) != null;
        if (key == null || to == null || to.isBlank() || why.isEmpty() || !isDay) {
            return Back.telling(back, "incomplete");
        }
        var body = new TeamApi.Reassign(to, why, Fields.day(day));
        String once = Acts.key(key, to + why + day, toDo);
        return answered(team.reassign(referral, toDo, once, body), back, "todo-moved");
    }

    private static Response answered(Uni<TeamApi.ToDo> asked, @Nullable String back, String told) {
        try {
            asked.await().indefinitely();
            return Back.telling(back, told);
        } catch (ApiProblem problem) {
            if (problem.status() == 400) {
                return Back.telling(back, "incomplete");
            }
            if (problem.status() == 409) {
                return Back.telling(back, "conflict");
            }
            throw problem;
        }
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
