package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Choosing what to offer: proposals with their reasons, what would fit otherwise, and the offer itself. */
@Path("/workbench/referrals/{id}/matches")
@RolesAllowed("broker")
class MatchResource {

    private static final List<Field> OVERRIDE =
            List.of(Field.choice("override.reasonCode", "OverrideReason", Codes.OVERRIDE), Field.text("override.text"));

    private final Cases cases;
    private final Recent recent;
    private final ReferralApi referrals;
    private final MatchingApi matching;
    private final Activities activities;
    private final Municipality municipality;
    private final Choices choices;
    private final Say say;

    MatchResource(
            Cases cases,
            Recent recent,
            @RestClient ReferralApi referrals,
            @RestClient MatchingApi matching,
            Activities activities,
            Municipality municipality,
            Choices choices,
            Say say) {
        this.cases = cases;
        this.recent = recent;
        this.referrals = referrals;
        this.matching = matching;
        this.activities = activities;
        this.municipality = municipality;
        this.choices = choices;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance matches(MatchPage it);

        static native TemplateInstance proposals(MatchPage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        Looked looked = cases.look(id);
        return Templates.matches(asIs(looked, Set.of(), "", List.of(), null));
    }

    /** What would be proposed then; kept nowhere, and what somebody can pay stands in no address. */
    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance tried(
            @PathParam("id") UUID id,
            @HeaderParam("HX-Request") @Nullable String part,
            MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        Looked looked = recent.look(id);
        Trial trial = Trial.of(form);
        MatchingApi.Match found = matching.tried(trial.ask(looked.referral(), municipality.of(looked.referral())));
        MatchPage page = page(
                looked,
                trial,
                found.proposals(),
                found.medicalStops(),
                found.excluded(),
                chosen(form),
                "",
                List.of(),
                null);
        return part == null ? Templates.matches(page) : Templates.proposals(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        var left = new ArrayList<>(chosen(form));
        if (left.isEmpty()) {
            return again(id, form, left, List.of(), "choose-one");
        }
        if (form.has("overriding") && !form.faults(OVERRIDE).isEmpty()) {
            return again(id, form, left, form.values("overriding"), "override-why");
        }
        try {
            if (form.value("how").equals("in-order") && left.size() > 1) {
                referrals.post(id, "participations", form.key(), form.version(), inOrder(form, left));
            } else {
                offerAll(id, form, left);
            }
            return Response.seeOther(URI.create("/workbench/referrals/" + id + "?done=offer"))
                    .build();
        } catch (ApiProblem refused) {
            return switch (refused.status()) {
                case 400, 409, 412, 422, 428 ->
                    again(id, form, left, refused.objections(), "problem." + refused.type());
                default -> throw refused;
            };
        }
    }

    /** Each is a thing of its own; what was offered before one was refused stays offered. */
    private void offerAll(UUID id, Form form, List<String> left) {
        String version = form.version();
        for (String one : List.copyOf(left)) {
            referrals.post(id, "participations", form.key() + "-" + one, version, offered(form, one));
            left.remove(one);
            version = null;
        }
    }

    private static Map<String, Object> inOrder(Form form, List<String> all) {
        Map<String, Object> body = offered(form, all.getFirst());
        body.put("thenOffer", all.subList(1, all.size()));
        return body;
    }

    private static Map<String, Object> offered(Form form, String activity) {
        var body = new LinkedHashMap<String, Object>();
        body.put("activityId", activity);
        if (form.has("note")) {
            body.put("note", form.value("note"));
        }
        if (form.has("trialOn")) {
            body.put("trialOn", form.value("trialOn"));
        }
        if (form.has("overriding")) {
            body.putAll(form.body(OVERRIDE));
        }
        return body;
    }

    /** In the order in which they were chosen, as the script noted it, or else as they stand. */
    private static Set<String> chosen(Form form) {
        List<String> order = List.of(form.value("order").split(","));
        return form.values("choose").stream()
                .sorted(Comparator.comparingInt(one -> order.contains(one) ? order.indexOf(one) : order.size()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Response again(UUID id, Form form, List<String> chosen, List<String> objections, String trouble) {
        MatchPage page = asIs(cases.look(id), new LinkedHashSet<>(chosen), form.value("note"), objections, trouble);
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.matches(page))
                .build();
    }

    private MatchPage asIs(
            Looked looked, Set<String> chosen, String note, List<String> objections, @Nullable String trouble) {
        Case referral = looked.referral();
        return page(
                looked,
                Trial.of(referral.profile()),
                referral.proposals(),
                referral.medicalStops(),
                referral.excluded(),
                chosen,
                note,
                objections,
                trouble);
    }

    private MatchPage page(
            Looked looked,
            Trial trial,
            List<Case.Proposal> proposals,
            List<Case.Stop> stops,
            List<Case.Exclusion> excluded,
            Set<String> chosen,
            String note,
            List<String> objections,
            @Nullable String trouble) {
        Map<UUID, Case.Proposal> before = looked.referral().proposals().stream()
                .collect(Collectors.toMap(Case.Proposal::activityId, one -> one, (one, _) -> one));
        List<UUID> ids = proposals.stream().map(Case.Proposal::activityId).toList();
        Map<UUID, CatalogueApi.Activity> known = activities.find(ids);
        Map<UUID, FactsApi.Fact> facts = activities.facts(ids);
        return new MatchPage(
                Banner.of(looked),
                trial,
                !trial.equals(Trial.of(looked.referral().profile())),
                proposals.stream()
                        .map(one -> card(
                                one,
                                known.get(one.activityId()),
                                facts.get(one.activityId()),
                                before.get(one.activityId())))
                        .toList(),
                stops,
                excluded,
                looked.moves().whyNoOffer().orElse(null),
                looked.version(),
                UUID.randomUUID().toString(),
                chosen,
                note,
                objections,
                objections.isEmpty()
                        ? List.of()
                        : OVERRIDE.stream().map(this::asked).toList(),
                trouble);
    }

    private static MatchPage.Card card(
            Case.Proposal proposal,
            CatalogueApi.@Nullable Activity activity,
            FactsApi.@Nullable Fact fact,
            Case.@Nullable Proposal before) {
        return new MatchPage.Card(proposal, activity, fact, before == null ? null : Integer.valueOf(before.rank()));
    }

    private Asked asked(Field field) {
        return new Asked(field, say.t("label." + field.name()), "", choices.coded(field), List.of(), null);
    }
}
