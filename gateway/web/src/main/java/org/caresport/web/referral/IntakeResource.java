package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The intake: a form that is kept as somebody types, and recorded as a whole. */
@Path("/workbench/referrals/{id}/intake")
@RolesAllowed("broker")
class IntakeResource {

    private final Cases cases;
    private final ReferralApi referrals;
    private final Drafts drafts;
    private final Choices choices;
    private final Say say;

    IntakeResource(Cases cases, @RestClient ReferralApi referrals, Drafts drafts, Choices choices, Say say) {
        this.cases = cases;
        this.referrals = referrals;
        this.drafts = drafts;
        this.choices = choices;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance intake(IntakePage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        Looked looked = cases.look(id);
        var values = new LinkedHashMap<>(IntakeForm.before(looked.referral(), say.today()));
        var draft = drafts.find(id);
        draft.ifPresent(kept -> values.putAll(Drafts.values(kept.getEntity())));
        return page(
                looked,
                values,
                Map.of(),
                null,
                draft.map(Cases::version).orElse(""),
                draft.map(kept -> keptBy(kept.getEntity(), looked)).orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        if (form.value("save").equals("draft")) {
            return keep(id, form);
        }
        Map<String, String> faults = IntakeForm.faults(form);
        if (!faults.isEmpty()) {
            return again(422, id, typed, form, faults, null);
        }
        try {
            Case.Intake before = cases.look(id).referral().intake();
            referrals.post(id, "intake", form.key(), form.version(), IntakeForm.body(form, say.today(), before));
            return Response.seeOther(URI.create("/workbench/referrals/" + id + "?done=intake"))
                    .build();
        } catch (ApiProblem refused) {
            return switch (refused.status()) {
                case 400, 422 -> again(422, id, typed, form, faultsOf(refused), "problem." + refused.type());
                case 409, 412, 428 -> again(409, id, typed, form, Map.of(), "intake.moved");
                default -> throw refused;
            };
        }
    }

    /** For the script: what became of what was typed so far. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Drafts.Saved draft(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        try {
            RestResponse<DraftApi.Draft> saved = drafts.save(id, new Form(typed));
            return new Drafts.Saved("saved", Cases.version(saved), say.t("draft.saved"));
        } catch (ApiProblem refused) {
            return switch (refused.status()) {
                case 404, 405 -> new Drafts.Saved("none", "", say.t("draft.none"));
                case 409, 412, 428 -> new Drafts.Saved("conflict", "", say.t("draft.conflict"));
                default -> new Drafts.Saved("failed", "", say.t("draft.failed"));
            };
        }
    }

    @POST
    @Path("/draft/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id);
        return Response.seeOther(URI.create("/workbench/referrals/" + id + "/intake"))
                .build();
    }

    private Response keep(UUID id, Form form) {
        drafts.save(id, form);
        return Response.seeOther(URI.create("/workbench/referrals/" + id + "/intake"))
                .build();
    }

    private static Map<String, String> faultsOf(ApiProblem refused) {
        var faults = new LinkedHashMap<String, String>();
        refused.faults().forEach(fault -> faults.put(fault.field().replaceAll("\\[.*", ""), "invalid"));
        return faults;
    }

    private Response again(
            int status,
            UUID id,
            MultivaluedMap<String, String> typed,
            Form form,
            Map<String, String> faults,
            @Nullable String trouble) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page(cases.look(id), typed, faults, trouble, form.value("draft"), null))
                .build();
    }

    private TemplateInstance page(
            Looked looked,
            Map<String, List<String>> values,
            Map<String, String> faults,
            @Nullable String trouble,
            String draft,
            @Nullable String kept) {
        return Templates.intake(new IntakePage(
                Banner.of(looked),
                IntakeForm.SECTIONS.stream()
                        .map(section -> new IntakePage.Part(
                                section.name(),
                                section.fields().stream()
                                        .map(field -> question(field, values, faults))
                                        .toList()))
                        .toList(),
                looked.moves().whyNoIntake().orElse(null),
                trouble,
                looked.version(),
                UUID.randomUUID().toString(),
                draft,
                kept,
                before(looked)));
    }

    private IntakePage.Question question(Field field, Map<String, List<String>> values, Map<String, String> faults) {
        String fault = faults.get(field.name());
        return new IntakePage.Question(
                new Asked(
                        field,
                        say.first("label.intake." + field.name(), "label." + field.name()),
                        say.first("hint.intake." + field.name(), ""),
                        choices.coded(field),
                        values.getOrDefault(field.name(), List.of()),
                        fault == null ? null : say.t("fault." + fault)),
                IntakeForm.isBehind(field)
                        ? field.name().substring(0, field.name().length() - 1)
                        : null);
    }

    private List<IntakePage.Before> before(Looked looked) {
        return looked.referral().intake() == null
                ? List.of()
                : referrals.intakes(looked.referral().id()).items().reversed().stream()
                        .map(one -> new IntakePage.Before(
                                looked.colleagues().name(one.by()), say.ago(one.at()), one.intake()))
                        .toList();
    }

    private String keptBy(DraftApi.Draft draft, Looked looked) {
        return draft.savedAt() == null
                ? say.t("draft.saved")
                : say.t("draft.kept", looked.colleagues().name(draft.savedBy()), say.ago(draft.savedAt()));
    }
}
