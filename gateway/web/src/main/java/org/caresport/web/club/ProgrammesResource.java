package org.caresport.web.club;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the club has on: how full it is, and whether it is still right. */
@Path("/club/programmes")
@RolesAllowed("provider")
class ProgrammesResource {

    private static final List<String> ACTS = List.of("verification", "pause", "publication", "closure");
    private static final int MOST_PLACES = 5000;
    private static final int LONGEST_ALERT = 300;

    private final ProgrammesApi api;
    private final Club club;
    private final Page page;
    private final Clock clock;
    private final ClubConfig config;
    private final ObjectMapper json;

    ProgrammesResource(
            @RestClient ProgrammesApi api, Club club, Page page, Clock clock, ClubConfig config, ObjectMapper json) {
        this.api = api;
        this.club = club;
        this.page = page;
        this.clock = clock;
        this.config = config;
        this.json = json;
    }

    @CheckedTemplate(basePath = "club")
    static class Templates {
        static native TemplateInstance programmes(List<Line> programmes, @Nullable String done);

        static native TemplateInstance programme(
                Line line, ProgrammesApi.Places places, Edit edit, @Nullable String done, @Nullable String problem);

        private Templates() {}
    }

    record Line(
            ProgrammesApi.Programme is,
            String status,
            boolean stale,
            @Nullable String verified) {}

    /**
     * What can be changed here, as it is or as it was typed.
     *
     * @param version of the entry that the form was made of
     */
    record Edit(
            String version,
            String capacity,
            String alert,
            @Nullable String capacityFault,
            @Nullable String alertFault) {

        boolean faulty() {
            return capacityFault != null || alertFault != null;
        }
    }

    @GET
    public TemplateInstance programmes(@QueryParam("done") @Nullable String done) {
        return Templates.programmes(
                Stream.of("published", "paused", "draft")
                        .flatMap(status -> club.programmes(status).stream())
                        .map(this::line)
                        .toList(),
                said(done));
    }

    @GET
    @Path("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    public TemplateInstance programme(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done)
            throws JsonProcessingException {
        return shown(id, null, said(done), null);
    }

    @POST
    @Path("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{act}")
    public Response act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @FormParam("key") @Nullable String key,
            @FormParam("from") @Nullable String from)
            throws JsonProcessingException {
        if (!ACTS.contains(act)) {
            throw new NotFoundException();
        }
        try {
            api.act(id, act, Keys.read(String.valueOf(key)), Map.of());
            String back = "list".equals(from) ? "/club/programmes" : "/club/programmes/" + id;
            return Response.seeOther(URI.create(page.url() + back + "?done=" + act))
                    .build();
        } catch (ApiProblem problem) {
            return refused(id, problem, null);
        }
    }

    /** Changes the entry that was read, and nothing of it that this form does not show. */
    @POST
    @Path("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    public Response change(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("capacity") @Nullable String capacity,
            @FormParam("alert") @Nullable String alert)
            throws JsonProcessingException {
        Edit edit = checked(String.valueOf(version), capacity == null ? "" : capacity, alert == null ? "" : alert);
        if (edit.faulty()) {
            return Response.status(400).entity(shown(id, edit, null, null)).build();
        }
        try (Response now = api.read(id)) {
            Map<String, Object> entry =
                    Entry.of(json.readValue(now.readEntity(String.class), new TypeReference<Map<String, Object>>() {}));
            entry.put("capacity", Integer.valueOf(edit.capacity()));
            if (edit.alert().isEmpty()) {
                entry.remove("alert");
            } else {
                entry.put("alert", edit.alert());
            }
            api.replace(id, edit.version(), entry);
            return Response.seeOther(URI.create(page.url() + "/club/programmes/" + id + "?done=change"))
                    .build();
        } catch (ApiProblem problem) {
            return refused(id, problem, edit);
        }
    }

    private Edit checked(String version, String capacity, String alert) {
        String number = capacity.strip();
        boolean isNumber = number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= MOST_PLACES;
        String text = alert.strip();
        return new Edit(
                version,
                number,
                text,
                isNumber ? null : words().say("fault.capacity"),
                text.length() > LONGEST_ALERT ? words().say("fault.long") : null);
    }

    private Response refused(UUID id, ApiProblem problem, @Nullable Edit typed) throws JsonProcessingException {
        return switch (problem.status()) {
            case 409, 412 ->
                Response.status(409)
                        .entity(shown(id, typed, null, words().say("problem.changed")))
                        .build();
            case 400, 422 ->
                Response.status(409)
                        .entity(shown(id, typed, null, words().say("problem.refused")))
                        .build();
            default -> throw problem;
        };
    }

    private TemplateInstance shown(UUID id, @Nullable Edit typed, @Nullable String done, @Nullable String problem)
            throws JsonProcessingException {
        try (Response read = api.read(id)) {
            ProgrammesApi.Programme programme =
                    json.readValue(read.readEntity(String.class), ProgrammesApi.Programme.class);
            String version = String.valueOf(read.getHeaderString("ETag"));
            Edit edit = typed == null
                    ? new Edit(
                            version,
                            String.valueOf(programme.capacity()),
                            programme.alert() == null ? "" : programme.alert(),
                            null,
                            null)
                    : new Edit(version, typed.capacity(), typed.alert(), typed.capacityFault(), typed.alertFault());
            return Templates.programme(line(programme), places(id), edit, done, problem);
        }
    }

    private ProgrammesApi.Places places(UUID id) {
        try {
            return api.places(id);
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                throw new NotFoundException();
            }
            throw problem;
        }
    }

    private Line line(ProgrammesApi.Programme programme) {
        LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
        LocalDate verified = programme.verifiedOn();
        return new Line(
                programme,
                words().of("status", programme.status()),
                Stale.is(programme, today, config.verifyAfterDays()),
                verified == null ? null : When.date(verified, page.language()));
    }

    private @Nullable String said(@Nullable String done) {
        return done == null || !(ACTS.contains(done) || done.equals("change")) ? null : words().say("done." + done);
    }

    private Terms words() {
        return Person.words(page.language());
    }
}
