package org.caresport.web.club;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A group on one day, on a telephone in the hall: one tap says whether somebody is there. */
@Path("/club/groups/{activity}/{on}")
@RolesAllowed("provider")
class GroupResource {

    private static final List<String> PRESENCES =
            List.of("present", "absent-with-notice", "absent-without-notice", "cancelled-by-club");

    private final ClubApi api;
    private final Club club;
    private final Page page;
    private final Clock clock;

    GroupResource(@RestClient ClubApi api, Club club, Page page, Clock clock) {
        this.api = api;
        this.club = club;
        this.page = page;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "club")
    static class Templates {
        static native TemplateInstance group(Sheet sheet, @Nullable String problem);

        static native TemplateInstance row(Row row);

        private Templates() {}
    }

    /** @param held whether the session was held, or is today: only then can it be told who was there */
    record Sheet(
            String title,
            String day,
            @Nullable String hours,
            String address,
            boolean held,
            List<Row> rows,
            int told,
            List<Other> others) {}

    record Other(String address, String name) {}

    /**
     * One person of the group.
     *
     * @param focus which choice was just made, and takes the focus
     */
    record Row(
            String address,
            UUID id,
            String name,
            @Nullable String presence,
            @Nullable String said,
            @Nullable String remark,
            boolean held,
            @Nullable String focus) {

        public boolean chosen(String code) {
            return code.equals(presence);
        }
    }

    @GET
    public TemplateInstance group(@PathParam("activity") UUID activity, @PathParam("on") String on) {
        return Templates.group(sheet(api.group(activity, day(on))), null);
    }

    @POST
    @Path("/presence")
    public Response tell(
            @PathParam("activity") UUID activity,
            @PathParam("on") String on,
            @FormParam("participation") @Nullable UUID participation,
            @FormParam("presence") @Nullable String presence,
            @FormParam("key") String key,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        LocalDate day = day(on);
        if (participation == null || presence == null || !PRESENCES.contains(presence)) {
            throw new NotFoundException();
        }
        try {
            ClubApi.Group group = api.report(
                    Keys.read(key),
                    new ClubApi.GroupReport(activity, day, List.of(new ClubApi.Line(participation, presence))));
            if (fragment == null) {
                return back(activity, day, "#p-" + participation);
            }
            return Response.ok(Templates.row(row(group, member(group, participation), presence)))
                    .build();
        } catch (ApiProblem problem) {
            return refused(activity, day, problem, fragment);
        }
    }

    @POST
    @Path("/cancellation")
    public Response cancelled(
            @PathParam("activity") UUID activity, @PathParam("on") String on, @FormParam("key") String key) {
        LocalDate day = day(on);
        try {
            List<ClubApi.Line> all = api.group(activity, day).participants().stream()
                    .map(person -> new ClubApi.Line(person.participationId(), "cancelled-by-club"))
                    .toList();
            if (!all.isEmpty()) {
                api.report(Keys.read(key), new ClubApi.GroupReport(activity, day, all));
            }
            return back(activity, day, "");
        } catch (ApiProblem problem) {
            return refused(activity, day, problem, null);
        }
    }

    private Response refused(UUID activity, LocalDate day, ApiProblem problem, @Nullable String fragment) {
        if (problem.status() != 409 && problem.status() != 422 && problem.status() != 400) {
            throw problem;
        }
        if (fragment != null) {
            return Response.status(204).header("HX-Refresh", "true").build();
        }
        String said = words().say("problem." + (problem.status() == 409 ? "changed" : "refused"));
        return Response.status(409)
                .entity(Templates.group(sheet(api.group(activity, day)), said))
                .build();
    }

    private Response back(UUID activity, LocalDate day, String anchor) {
        return Response.seeOther(URI.create(page.url() + address(activity, day) + anchor))
                .build();
    }

    private static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }

    private static String address(UUID activity, LocalDate day) {
        return "/club/groups/" + activity + "/" + day;
    }

    private Sheet sheet(ClubApi.Group group) {
        LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
        Optional<ProgrammesApi.Programme> programme = club.programme(group.activityId());
        List<Row> rows = group.participants().stream()
                .map(person -> row(group, person, null))
                .toList();
        return new Sheet(
                programme.map(ProgrammesApi.Programme::title).orElse(""),
                When.day(group.on(), today, page.language()),
                programme.flatMap(found -> found.hoursOn(group.on())).orElse(null),
                address(group.activityId(), group.on()),
                held(group),
                rows,
                (int) rows.stream().filter(row -> row.presence() != null).count(),
                group.sessions().stream()
                        .filter(on -> !on.equals(group.on()))
                        .map(on -> new Other(address(group.activityId(), on), When.day(on, today, page.language())))
                        .toList());
    }

    private static boolean held(ClubApi.Group group) {
        return group.sessions().contains(group.on());
    }

    private static ClubApi.Member member(ClubApi.Group group, UUID participation) {
        return group.participants().stream()
                .filter(person -> person.participationId().equals(participation))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Row row(ClubApi.Group group, ClubApi.Member person, @Nullable String focus) {
        return new Row(
                address(group.activityId(), group.on()),
                person.participationId(),
                person.name(),
                person.presence(),
                person.presence() == null ? null : words().of("presence", person.presence()),
                remark(person),
                held(group),
                focus);
    }

    private @Nullable String remark(ClubApi.Member person) {
        if (person.missedInARow() > 1) {
            return words().say("missed", person.missedInARow());
        }
        return person.state().equals("enrolled") ? words().say("new") : null;
    }

    private Terms words() {
        return Person.words(page.language());
    }
}
