package org.caresport.web.club;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One person whom the club expects, and what the club says of them. */
@Path("/club/people/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
@RolesAllowed("provider")
class PersonResource {

    private final ClubApi api;
    private final Page page;
    private final Clock clock;

    PersonResource(@RestClient ClubApi api, Page page, Clock clock) {
        this.api = api;
        this.page = page;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "club")
    static class Templates {
        static native TemplateInstance person(
                Person person, Form form, @Nullable String done, @Nullable String problem, List<Fault> faults);

        private Templates() {}
    }

    /** A field that is not right: what stands beside it, and in the list on top. */
    record Fault(String field, String message) {}

    /**
     * What the forms show.
     *
     * @param typed what was sent and is not right yet
     */
    record Form(
            Answer typed,
            Map<String, String> wrong,
            List<Choice> refusals,
            List<Choice> stops,
            List<Choice> outcomes,
            LocalDate tomorrow) {

        public @Nullable String fault(String field) {
            return wrong.get(field);
        }

        public boolean open(String act) {
            return typed.isFor(act);
        }

        public String text() {
            return typed.text() == null ? "" : typed.text();
        }

        public String until() {
            return typed.until() == null ? "" : typed.until();
        }
    }

    record Choice(String code, String text, boolean chosen) {}

    @GET
    public TemplateInstance person(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        String said = done == null || !Answer.ACTS.contains(done) ? null : words().say("done." + done);
        return shown(id, Answer.NONE, Map.of(), said, null);
    }

    @POST
    public Response answer(@PathParam("id") UUID id, @BeanParam Answer.Form form) {
        Answer answer = form.answer();
        String act = answer.act();
        if (act == null || !Answer.ACTS.contains(act)) {
            throw new NotFoundException();
        }
        Map<String, String> faults = answer.faults(today());
        if (!faults.isEmpty()) {
            return Response.status(400)
                    .entity(shown(id, answer, faults, null, null))
                    .build();
        }
        try {
            api.act(id, act, Keys.read(String.valueOf(form.key)), answer.body());
            String where = act.equals("refusal") ? "/club/people" : "/club/people/" + id;
            return Response.seeOther(URI.create(page.url() + where + "?done=" + act))
                    .build();
        } catch (ApiProblem problem) {
            return switch (problem.status()) {
                case 409, 412 -> refused(id, answer, words().say("problem.changed"));
                case 400, 422 -> refused(id, answer, words().say("problem.refused"));
                default -> throw problem;
            };
        }
    }

    private Response refused(UUID id, Answer answer, String problem) {
        return Response.status(409)
                .entity(shown(id, answer, Map.of(), null, problem))
                .build();
    }

    private TemplateInstance shown(
            UUID id, Answer answer, Map<String, String> faults, @Nullable String done, @Nullable String problem) {
        return Templates.person(
                Person.of(api.participant(id), today(), page.language()),
                form(answer, faults),
                done,
                problem,
                faults.entrySet().stream()
                        .map(fault -> new Fault(fault.getKey(), words().say(fault.getValue())))
                        .toList());
    }

    private Form form(Answer answer, Map<String, String> faults) {
        Map<String, String> wrong = new LinkedHashMap<>();
        faults.forEach((field, key) -> wrong.put(field, words().say(key)));
        return new Form(
                answer,
                wrong,
                choices("refusal", Answer.REFUSALS, answer.reason()),
                choices("stop", Answer.STOPS, answer.reason()),
                choices("outcome", Answer.OUTCOMES, answer.outcome()),
                today().plusDays(1));
    }

    private List<Choice> choices(String kind, List<String> codes, @Nullable String chosen) {
        return codes.stream()
                .map(code -> new Choice(code, words().of(kind, code), code.equals(chosen)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(When.ZONE));
    }

    private Terms words() {
        return Person.words(page.language());
    }
}
