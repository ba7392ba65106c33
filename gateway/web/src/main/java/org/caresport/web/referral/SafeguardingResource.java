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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be in danger: seen and said by who has the case, and on no other page. */
@Path("/workbench/referrals/{id}/safeguarding")
@RolesAllowed("broker")
class SafeguardingResource {

    private final Cases cases;
    private final ReferralApi referrals;

    SafeguardingResource(Cases cases, @RestClient ReferralApi referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    record Danger(
            Banner banner,
            boolean raised,
            List<Flagged> lines,
            String key,
            String note,
            @Nullable String fault) {}

    record Flagged(ReferralApi.Flag flag, String who) {}

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance safeguarding(Danger it);

        private Templates() {}
    }

    /** Where it is a colleague's, the platform answers as if there were nothing. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(id, "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        if (!form.has("note")) {
            return again(422, id, "", "fault.required");
        }
        Map<String, Object> note = Map.of("note", form.value("note"));
        try {
            if (form.value("act").equals("lift")) {
                referrals.lift(id, form.key(), note);
            } else {
                referrals.post(id, "safeguarding", form.key(), null, note);
            }
            return Response.seeOther(URI.create("/workbench/referrals/" + id + "/safeguarding"))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return again(409, id, form.value("note"), "problem.move-not-allowed");
        }
    }

    private Response again(int status, UUID id, String note, String fault) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page(id, note, fault))
                .build();
    }

    private TemplateInstance page(UUID id, String note, @Nullable String fault) {
        ReferralApi.Safeguarding known = referrals.safeguarding(id);
        Looked looked = cases.look(id);
        return Templates.safeguarding(new Danger(
                Banner.of(looked),
                known.raised(),
                known.lines().reversed().stream()
                        .map(flag -> new Flagged(flag, looked.colleagues().name(flag.by())))
                        .toList(),
                UUID.randomUUID().toString(),
                note,
                fault));
    }
}
