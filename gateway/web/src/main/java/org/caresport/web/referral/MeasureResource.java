package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Measures at their moments: what was measured, who said it, and a form to write it down. */
@Path("/workbench/referrals/{id}/measures")
@RolesAllowed("broker")
class MeasureResource {

    static final int GUIDELINE = 150;
    private static final int HIGH = 160;
    private static final int WIDE = 80;
    private static final int QUESTIONS = 5;
    private static final String IN_BETWEEN = "between";

    private static final List<String> MEASURES = List.of(
            "active-days",
            "active-minutes-a-day",
            "strength-days",
            "walk-distance",
            "body-weight",
            "waist",
            "systolic",
            "diastolic",
            "resting-heart-rate",
            "satisfaction",
            "goal-attainment");

    private final Cases cases;
    private final ReferralApi referrals;
    private final Choices choices;
    private final Say say;

    MeasureResource(Cases cases, @RestClient ReferralApi referrals, Choices choices, Say say) {
        this.cases = cases;
        this.referrals = referrals;
        this.choices = choices;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance measures(MeasurePage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("moment") @Nullable String moment) {
        return page(id, moment, null, Map.of(), null);
    }

    @POST
    @Path("/{moment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("id") UUID id, @PathParam("moment") String moment, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        Map<String, String> faults = form.faults(fields());
        if (!faults.isEmpty()) {
            return again(id, moment, form, faults, null);
        }
        try {
            if (moment.equals(IN_BETWEEN)) {
                referrals.post(id, "measurements", form.key(), null, body(form));
            } else {
                referrals.measure(id, moment, form.key(), body(form));
            }
            return Response.seeOther(URI.create("/workbench/referrals/" + id + "/measures"))
                    .build();
        } catch (ApiProblem refused) {
            return switch (refused.status()) {
                case 400, 409, 422 -> again(id, moment, form, faultsOf(refused, form), "problem." + refused.type());
                default -> throw refused;
            };
        }
    }

    private static List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(Field.day("takenOn").orNot());
        fields.add(Codes.TOLD_BY.orNot());
        MEASURES.forEach(measure -> fields.add(Field.number("value-" + measure).orNot()));
        fields.add(Field.choice("missing", "MissingReason", Codes.MISSING).orNot());
        return fields;
    }

    private static List<Field> wellBeing() {
        return IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(question -> Field.choice("who5-" + question, "who5", "5", "4", "3", "2", "1", "0")
                        .orNot())
                .toList();
    }

    private static List<String> measured(Form form) {
        return MEASURES.stream().filter(measure -> form.has("value-" + measure)).toList();
    }

    private static Map<String, Object> body(Form form) {
        Map<String, Object> all = form.body(fields());
        var body = new LinkedHashMap<String, Object>();
        if (form.has("missing")) {
            body.put("missing", form.value("missing"));
            return body;
        }
        List.of("takenOn", "toldBy").stream().filter(all::containsKey).forEach(name -> body.put(name, all.get(name)));
        List<String> measured = measured(form);
        if (!measured.isEmpty()) {
            body.put(
                    "values",
                    measured.stream()
                            .map(measure -> Map.of("measure", measure, "value", all.get("value-" + measure)))
                            .toList());
        }
        List<Integer> answers = wellBeing().stream()
                .filter(field -> form.has(field.name()))
                .map(field -> Integer.valueOf(form.value(field.name())))
                .toList();
        if (!answers.isEmpty()) {
            body.put("who5", answers);
        }
        return body;
    }

    /** The API counts values; the form has a field for each measure. */
    private static Map<String, String> faultsOf(ApiProblem refused, Form form) {
        List<String> measured = measured(form);
        var faults = new LinkedHashMap<String, String>();
        for (ApiProblem.Fault fault : refused.faults()) {
            String place = fault.field().replaceAll("values\\[(\\d+)].*", "$1");
            boolean ofValue = place.matches("\\d{1,3}") && Integer.parseInt(place) < measured.size();
            faults.put(ofValue ? "value-" + measured.get(Integer.parseInt(place)) : fault.field(), "invalid");
        }
        return faults;
    }

    private Response again(UUID id, String moment, Form form, Map<String, String> faults, @Nullable String trouble) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page(id, moment, form, faults, trouble))
                .build();
    }

    private TemplateInstance page(
            UUID id,
            @Nullable String moment,
            @Nullable Form form,
            Map<String, String> faults,
            @Nullable String trouble) {
        Looked looked = cases.look(id);
        ReferralApi.Measures measures = referrals.measures(id).await().atMost(Duration.ofSeconds(10));
        return Templates.measures(new MeasurePage(
                Banner.of(looked),
                measures.followed(),
                measures.moments().stream().map(this::moment).toList(),
                measures.history().reversed().stream()
                        .map(one -> said(one, looked.colleagues()))
                        .toList(),
                chart(measures),
                UUID.randomUUID().toString(),
                moment,
                fields().stream().map(field -> asked(field, form, faults)).toList(),
                wellBeing().stream().map(field -> asked(field, form, faults)).toList(),
                trouble));
    }

    private Asked asked(Field field, @Nullable Form form, Map<String, String> faults) {
        String name = field.name();
        String fault = faults.get(name);
        return new Asked(
                field,
                name.startsWith("value-")
                        ? say.of("Measure", name.substring(6))
                        : say.first("label.measure." + name, "label." + name),
                say.first("hint.measure." + name, ""),
                choices.coded(field),
                form != null
                        ? form.values(name)
                        : name.equals("takenOn") ? List.of(say.today().toString()) : List.of(),
                fault == null ? null : say.t("fault." + fault));
    }

    private MeasurePage.Moment moment(ReferralApi.FollowUp moment) {
        return new MeasurePage.Moment(
                moment.moment(),
                say.day(moment.dueOn()),
                moment.state(),
                !say.today().isBefore(moment.opensOn()),
                say.number(moment.minutesPerWeek()),
                moment.values().stream()
                        .filter(value -> value.value() != null && value.measure() != null)
                        .map(value -> say.of("Measure", value.measure()) + " " + value(value))
                        .collect(Collectors.joining(" · ")),
                say.of("MissingReason", moment.missing()));
    }

    private MeasurePage.Said said(ReferralApi.Measured one, Colleagues colleagues) {
        String name = colleagues.name(one.by());
        String who = name.isEmpty() ? say.of("Actor", one.actor()) : name;
        return new MeasurePage.Said(
                one.measure() == null ? say.of("MeasureMoment", one.moment()) : say.of("Measure", one.measure()),
                one.value() == null ? say.of("MissingReason", one.missing()) : value(one),
                say.moment(one.takenAt()),
                one.onBehalfOf() == null
                        ? who
                        : say.t("on-behalf", say.of("Actor", one.onBehalfOf()), who) + ", " + say.of("Way", one.way()),
                one.replacedAt() != null);
    }

    private String value(ReferralApi.Measured one) {
        return (say.number(one.value()) + " " + say.of("unit", one.unit())).strip();
    }

    private MeasurePage.Chart chart(ReferralApi.Measures measures) {
        double most = Math.max(
                2 * GUIDELINE,
                measures.moments().stream()
                        .mapToDouble(moment -> moment.minutesPerWeek() == null ? 0 : moment.minutesPerWeek())
                        .max()
                        .orElse(0));
        var bars = new ArrayList<MeasurePage.Bar>();
        for (ReferralApi.FollowUp moment : measures.moments()) {
            Double minutes = moment.minutesPerWeek();
            int height = minutes == null ? 0 : (int) Math.round(minutes / most * HIGH);
            bars.add(new MeasurePage.Bar(
                    moment.moment(),
                    bars.size() * WIDE + 15,
                    HIGH + 20 - height,
                    height,
                    minutes == null ? "" : say.number(minutes),
                    minutes != null && minutes >= GUIDELINE));
        }
        return new MeasurePage.Chart(
                bars,
                HIGH + 20 - (int) Math.round(GUIDELINE / most * HIGH),
                bars.stream().allMatch(bar -> bar.minutes().isEmpty()));
    }
}
