package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What is done to cases from a list, without opening them. */
@Path("/workbench/lines")
@RolesAllowed("broker")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LineResource {

    private static final int MOST = 100;
    private static final int LONGEST_NOTE = 2000;

    private final Acts acts;
    private final WorklistApi worklist;
    private final TeamApi team;
    private final Me me;

    LineResource(Acts acts, @RestClient WorklistApi worklist, @RestClient TeamApi team, Me me) {
        this.acts = acts;
        this.worklist = worklist;
        this.team = team;
        this.me = me;
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance row(Line line, String back, boolean today);

        private Templates() {}
    }

    /** The line as it is now for a script; for who has none, the page it was on. */
    @POST
    @Path("/{id}")
    public Response act(
            @PathParam("id") UUID id,
            @FormParam("act") @Nullable String asked,
            @FormParam("seen") @Nullable String seen,
            @FormParam("key") @Nullable String key,
            @FormParam("back") @Nullable String back,
            @FormParam("today") boolean today,
            @HeaderParam("HX-Request") boolean fragment) {
        Act act = Act.named(asked).orElseThrow(BadRequestException::new);
        AsSeen.Selected selected =
                AsSeen.read(seen).filter(there -> there.id().equals(id)).orElseThrow(BadRequestException::new);
        String once = required(key);
        String login = me.login();
        if (!fragment) {
            Acts.Told told = acts.act(act, selected, once, login).await().indefinitely();
            return Back.telling(back, told.code(), id);
        }
        return worklist.changes(null)
                .flatMap(before -> acts.act(act, selected, once, login)
                        .flatMap(told -> Uni.combine()
                                .all()
                                .unis(line(id, before.since()), team.team())
                                .with((now, directory) -> now.map(item -> row(
                                                Line.of(item, Names.of(login, directory), told.code()), back, today))
                                        .orElseGet(LineResource::anew))))
                .await()
                .indefinitely();
    }

    /** What was selected is taken over by the reader, or given to a colleague. */
    @POST
    public Response bulk(
            @FormParam("line") @Nullable List<String> lines,
            @FormParam("act") @Nullable String asked,
            @FormParam("to") @Nullable String to,
            @FormParam("note") @Nullable String note,
            @FormParam("key") @Nullable String key,
            @FormParam("back") @Nullable String back) {
        List<AsSeen.Selected> selected = Objects.requireNonNullElse(lines, List.<String>of()).stream()
                .limit(MOST)
                .flatMap(line -> AsSeen.read(line).stream())
                .toList();
        if (selected.isEmpty()) {
            return Back.telling(back, "none");
        }
        String once = required(key);
        if ("take".equals(asked)) {
            String login = me.login();
            return told(acts.each(selected, line -> acts.act(Act.TAKE, line, once, login)), back);
        }
        String why = Objects.requireNonNullElse(note, "").strip();
        if (to == null || to.isBlank() || why.isEmpty() || why.length() > LONGEST_NOTE) {
            return Back.telling(back, "incomplete");
        }
        return told(acts.each(selected, line -> acts.give(to, why, line, once)), back);
    }

    private static Response told(Uni<Acts.Tally> acted, @Nullable String back) {
        Acts.Tally tally = acted.await().indefinitely();
        return Back.telling(back, "bulk&done=" + tally.done() + "&not=" + tally.not());
    }

    private Uni<Optional<WorklistApi.Item>> line(UUID id, String since) {
        return worklist.changes(since)
                .map(changes -> changes.changed().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst());
    }

    private static Response row(Line line, @Nullable String back, boolean today) {
        return Response.ok(Templates.row(line, Back.to(back), today))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }

    /** It did not change by this act, so the changes do not tell how it is: the page is read again. */
    private static Response anew() {
        return Response.noContent().header("HX-Refresh", "true").build();
    }

    private static String required(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new BadRequestException();
        }
        return key;
    }
}
