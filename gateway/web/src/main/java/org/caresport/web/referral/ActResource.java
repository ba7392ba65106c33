package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Every act has a form of its own, which says what came of it: done, at fault, or somebody else was faster. */
@Path("/workbench/referrals/{id}/acts/{act}")
@RolesAllowed("broker")
class ActResource {

    private final Cases cases;
    private final Choices choices;
    private final Doing doing;
    private final Say say;

    ActResource(Cases cases, Choices choices, Doing doing, Say say) {
        this.cases = cases;
        this.choices = choices;
        this.doing = doing;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance act(ActPage it);

        static native TemplateInstance actdialog(ActPage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @PathParam("act") String code,
            @QueryParam("on") @Nullable UUID on,
            @HeaderParam("HX-Request") @Nullable String part) {
        Act act = Act.named(code).orElseThrow(NotFoundException::new);
        ActPage page = page(act, on, cases.look(id), null, Map.of(), null, null);
        return part == null ? Templates.act(page) : Templates.actdialog(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(
            @PathParam("id") UUID id,
            @PathParam("act") String code,
            @QueryParam("on") @Nullable UUID on,
            MultivaluedMap<String, String> typed) {
        Act act = Act.named(code).orElseThrow(NotFoundException::new);
        Form form = new Form(typed);
        Map<String, String> faults = form.faults(act.fields());
        if (!faults.isEmpty()) {
            return again(422, page(act, on, cases.look(id), form, faults, null, null));
        }
        try {
            doing.now(act, id, on, form);
            return Response.seeOther(URI.create("/workbench/referrals/" + id + "?done=" + act.code()))
                    .build();
        } catch (ApiProblem refused) {
            return refused(act, id, on, form, refused);
        }
    }

    private Response refused(Act act, UUID id, @Nullable UUID on, Form form, ApiProblem refused) {
        return switch (refused.status()) {
            case 400, 422 ->
                again(422, page(act, on, cases.look(id), form, fieldsOf(act, refused), trouble(act, refused), null));
            case 409 -> {
                Looked now = cases.look(id);
                yield again(
                        409,
                        refused.is("move-not-allowed")
                                ? conflict(act, on, now, form)
                                : page(act, on, now, form, Map.of(), "problem." + refused.type(), null));
            }
            case 412, 428 -> again(409, conflict(act, on, cases.look(id), form));
            default -> throw refused;
        };
    }

    private static Map<String, String> fieldsOf(Act act, ApiProblem refused) {
        return act.fields().stream()
                .map(Field::name)
                .filter(name -> refused.faults().stream()
                        .anyMatch(fault ->
                                fault.field().equals(name) || fault.field().startsWith(name + "[")))
                .collect(Collectors.toMap(name -> name, _ -> "invalid"));
    }

    private static @Nullable String trouble(Act act, ApiProblem refused) {
        return fieldsOf(act, refused).isEmpty() ? "problem." + refused.type() : null;
    }

    private ActPage conflict(Act act, @Nullable UUID on, Looked now, Form form) {
        Case.Line last = now.referral().history().getLast();
        String name = now.colleagues().name(last.by());
        return page(
                act,
                on,
                now,
                form,
                Map.of(),
                null,
                new ActPage.Conflict(
                        name.isEmpty() ? say.of("Actor", last.actor()) : name,
                        say.ago(last.at()),
                        say.of("event", last.kind())));
    }

    private ActPage page(
            Act act,
            @Nullable UUID on,
            Looked looked,
            @Nullable Form form,
            Map<String, String> faults,
            @Nullable String trouble,
            ActPage.@Nullable Conflict conflict) {
        Optional<Case.Participation> participation = looked.referral().participation(on);
        Optional<String> whyNot = participation
                .map(one -> looked.moves().whyNot(act, one))
                .orElseGet(() -> looked.moves().whyNot(act));
        return new ActPage(
                Banner.of(looked),
                act,
                on,
                about(looked, on),
                whyNot.orElse(null),
                asked(act, looked, on, form, faults),
                trouble,
                conflict,
                UUID.randomUUID().toString(),
                looked.version(),
                participation.map(Case.Participation::seen).orElse(""));
    }

    private String about(Looked looked, @Nullable UUID on) {
        return looked.referral()
                .participation(on)
                .map(one -> one.title() + ", " + one.organisationName())
                .or(() -> looked.toDo(on)
                        .map(toDo -> toDo.text() == null ? say.of("ToDoKind", toDo.kind()) : toDo.text()))
                .or(() -> looked.note(on).map(ReferralApi.Note::text))
                .or(() -> looked.goal(on).map(ReferralApi.Goal::text))
                .orElse("");
    }

    private List<Asked> asked(
            Act act, Looked looked, @Nullable UUID on, @Nullable Form form, Map<String, String> faults) {
        return act.fields().stream()
                .map(field -> new Asked(
                        field,
                        label(act, field),
                        hint(act, field),
                        choices.of(field, looked, on),
                        form == null ? choices.before(field, act, looked, on) : form.values(field.name()),
                        faults.containsKey(field.name()) ? say.t("fault." + faults.get(field.name())) : null))
                .filter(asked -> !asked.field().words().equals("Decider")
                        || asked.options().size() > 1)
                .filter(asked -> asked.field().kind() != Field.Kind.CHOICES
                        || !asked.options().isEmpty())
                .toList();
    }

    /** As this act says it, or as all do. */
    private String label(Act act, Field field) {
        return say.first("label." + act.code() + "." + field.name(), "label." + field.name());
    }

    private String hint(Act act, Field field) {
        return say.first("hint." + act.code() + "." + field.name(), "hint." + field.name(), "");
    }

    private static Response again(int status, ActPage page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.act(page))
                .build();
    }
}
