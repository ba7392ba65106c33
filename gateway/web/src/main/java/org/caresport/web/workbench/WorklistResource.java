package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Everybody who is open, and who of them one wants to see. */
@Path("/workbench/worklist")
@RolesAllowed("broker")
class WorklistResource {

    private static final int LINES = 40;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 200;

    private final WorklistApi worklist;
    private final TeamApi team;
    private final Me me;

    WorklistResource(@RestClient WorklistApi worklist, @RestClient TeamApi team, Me me) {
        this.worklist = worklist;
        this.team = team;
        this.me = me;
    }

    /**
     * A page of the worklist.
     *
     * @param since from when on changes are to be told
     * @param next where the next page begins; empty on the last
     * @param key makes a bulk act happen once
     */
    record Lines(
            String since,
            Filter filter,
            WorklistApi.Counts counts,
            List<Line> lines,
            String next,
            boolean first,
            Names names,
            List<String> municipalities,
            String key,
            Told told) {}

    /** What became of the act that led here. */
    record Told(String what, int done, int not) {
        public boolean isBulk() {
            return what.equals("bulk");
        }
    }

    /** @param fault {@code name}, {@code birth-date} or {@code nothing}; empty where the search could be made */
    record Found(String name, String birthDate, String fault, List<Line> lines, String next) {}

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance worklist(Lines page);

        static native TemplateInstance search(Found found);

        private Templates() {}
    }

    @GET
    public Response list(
            @Context UriInfo address,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("told") @Nullable String told,
            @QueryParam("done") int done,
            @QueryParam("not") int not) {
        Filter filter = Filter.of(address.getQueryParameters());
        String login = me.login();
        Told what = new Told("bulk".equals(told) ? "bulk" : Back.told(told), Math.max(done, 0), Math.max(not, 0));
        try {
            Lines lines = worklist.changes(null)
                    .flatMap(changes -> page(login, filter, cursor, changes.since(), what))
                    .await()
                    .indefinitely();
            return Response.ok(Templates.worklist(lines))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .build();
        } catch (ApiProblem problem) {
            if (problem.status() == 400 && cursor != null) {
                return Response.seeOther(URI.create(filter.address())).build();
            }
            throw problem;
        }
    }

    private Uni<Lines> page(String login, Filter filter, @Nullable String cursor, String since, Told told) {
        return Uni.combine()
                .all()
                .unis(worklist.list(filter.query(LINES, cursor)), worklist.counts(), team.team())
                .asTuple()
                .map(read -> {
                    Names names = Names.of(login, read.getItem3());
                    return new Lines(
                            since,
                            filter,
                            read.getItem2(),
                            Line.all(read.getItem1().items(), names),
                            Filter.cursor(read.getItem1().next()),
                            cursor == null || cursor.isBlank(),
                            names,
                            read.getItem3().municipalities().stream()
                                    .map(TeamApi.OfMunicipality::municipality)
                                    .toList(),
                            UUID.randomUUID().toString(),
                            told);
                });
    }

    /** In the body: nobody's name or birth date is in an address, a log or a browser's history. */
    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance search(
            @FormParam("name") @Nullable String name,
            @FormParam("birthDate") @Nullable String birthDate,
            @FormParam("cursor") @Nullable String cursor) {
        String wantedName = Objects.requireNonNullElse(name, "").strip();
        String wantedDay = Objects.requireNonNullElse(birthDate, "").strip();
        Optional<LocalDate> day = day(wantedDay);
        String fault = fault(wantedName, wantedDay, day.isPresent());
        if (!fault.isEmpty()) {
            return Templates.search(new Found(wantedName, wantedDay, fault, List.of(), ""));
        }
        String login = me.login();
        var wanted = new WorklistApi.Search(wantedName.isEmpty() ? null : wantedName, day.orElse(null));
        var read = Uni.combine()
                .all()
                .unis(worklist.search(LINES, cursor == null || cursor.isBlank() ? null : cursor, wanted), team.team())
                .asTuple()
                .await()
                .indefinitely();
        return Templates.search(new Found(
                wantedName,
                wantedDay,
                "",
                Line.all(read.getItem1().items(), Names.of(login, read.getItem2())),
                Filter.cursor(read.getItem1().next())));
    }

    private static String fault(String name, String birthDate, boolean isDay) {
        if (name.isEmpty() && birthDate.isEmpty()) {
            return "nothing";
        }
        long letters = name.chars().filter(Character::isLetterOrDigit).count();
        if (!name.isEmpty() && (letters < SHORTEST_NAME || name.length() > LONGEST_NAME)) {
            return "name";
        }
        return !birthDate.isEmpty() && !isDay ? "birth-date" : "";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
