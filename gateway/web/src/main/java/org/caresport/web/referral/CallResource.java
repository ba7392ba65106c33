package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Language;
import org.caresport.web.page.Terms;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Calling somebody: the number in large, a few words to say, and the result in two clicks. */
@Path("/workbench/referrals/{id}/call")
@RolesAllowed("broker")
class CallResource {

    private final Cases cases;
    private final ReferralApi referrals;
    private final Say say;

    CallResource(Cases cases, @RestClient ReferralApi referrals, Say say) {
        this.cases = cases;
        this.referrals = referrals;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance call(CallPage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(cases.look(id), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response went(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        String result = form.value("result");
        Optional<Map<String, Object>> again = Optional.empty();
        if (result.equals("call-back")) {
            again = callBack(form);
            if (again.isEmpty()) {
                return Response.status(422).entity(page(cases.look(id), "when")).build();
            }
        }
        try {
            referrals.post(id, "contact-attempts", form.key(), form.version(), attempt(result, form));
            again.ifPresent(toDo -> referrals.post(id, "todos", form.key() + "-again", null, toDo));
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 412) {
                throw refused;
            }
            return Response.status(409).entity(page(cases.look(id), "moved")).build();
        }
        return Response.seeOther(URI.create("/workbench/referrals/" + id + next(result, id)))
                .build();
    }

    private Map<String, Object> attempt(String result, Form form) {
        var attempt = new LinkedHashMap<String, Object>();
        attempt.put("channel", "phone");
        attempt.put("reached", result.equals("reached") || result.equals("call-back"));
        String note = switch (result) {
            case "wrong-number" -> say.t("call.note.wrong-number");
            case "call-back" -> say.t("call.note.call-back", when(form));
            default -> "";
        };
        String said = (note + " " + form.value("note")).strip();
        if (!said.isEmpty()) {
            attempt.put("note", said);
        }
        return attempt;
    }

    /** What there is to do then; nothing where no day was said. */
    private Optional<Map<String, Object>> callBack(Form form) {
        try {
            LocalDate day = LocalDate.parse(form.value("day"));
            return Optional.of(Map.of("text", say.t("call.note.call-back", when(form)), "dueOn", day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String when(Form form) {
        try {
            String day = say.day(LocalDate.parse(form.value("day")));
            return form.has("time") ? day + ", " + LocalTime.parse(form.value("time")) : day;
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** Where the conversation leads: the form that follows from what stood to be said. */
    private String next(String result, UUID id) {
        return switch (result) {
            case "wrong-number" -> "/acts/contact";
            case "reached" -> {
                Looked now = cases.look(id);
                yield switch (now.referral().state()) {
                    case "accepted", "contacting" -> "/intake";
                    case "matched", "no-match" -> "/matches";
                    default ->
                        open(now.referral())
                                .map(offer -> "/acts/"
                                        + (offer.state().equals("waitlisted") ? "take-place" : "accept-offer") + "?on="
                                        + offer.id())
                                .orElse("?done=contact-attempt");
                };
            }
            default -> "?done=contact-attempt";
        };
    }

    private static Optional<Case.Participation> open(Case referral) {
        return referral.running().stream()
                .filter(one -> one.state().equals("offered")
                        || one.state().equals("waitlisted") && one.placeExpiresAt() != null)
                .findFirst();
    }

    private TemplateInstance page(Looked looked, @Nullable String fault) {
        Case referral = looked.referral();
        Terms words = Terms.in("referral", spoken(referral.patient().language()));
        Case.Participation offer = open(referral).orElse(null);
        String script = offer == null ? referral.state() : offer.state();
        String text =
                words.keys().contains("script." + script) ? words.say("script." + script) : words.say("script.any");
        return Templates.call(new CallPage(
                Banner.of(looked),
                words.language().code(),
                text.lines().toList(),
                offer,
                looked.moves().whyNoCall().orElse(null),
                looked.version(),
                UUID.randomUUID().toString(),
                fault));
    }

    /** Who speaks neither is helped best by simple Dutch. */
    private static Language spoken(String language) {
        return language.startsWith("en") ? Language.EN : Language.NL;
    }
}
