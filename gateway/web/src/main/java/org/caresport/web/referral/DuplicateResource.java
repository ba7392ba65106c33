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

/** Referrals that may be of one person, side by side: one of them leads, or nothing is done. */
@Path("/workbench/referrals/{id}/duplicates")
@RolesAllowed("broker")
class DuplicateResource {

    private final Cases cases;
    private final ReferralApi referrals;

    DuplicateResource(Cases cases, @RestClient ReferralApi referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    /** @param following those that follow this one, and can be separated again */
    record Beside(
            Banner banner,
            List<Other> others,
            List<Other> following,
            @Nullable UUID leading,
            String version,
            String key,
            @Nullable String trouble) {}

    record Other(ReferralApi.Duplicate duplicate, String owner) {
        public boolean isOpen() {
            return !States.ENDED.contains(duplicate.state());
        }
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance duplicates(Beside it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(id, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = new Form(typed);
        try {
            referrals.post(id, "merge", form.key(), form.version(), Map.of("leadingId", form.value("leadingId")));
            return Response.seeOther(URI.create("/workbench/referrals/" + id)).build();
        } catch (ApiProblem refused) {
            return switch (refused.status()) {
                case 400, 409, 412, 422 ->
                    Response.status(409)
                            .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                            .entity(page(id, refused.status() == 412 ? "problem.precondition-failed" : "merge.refused"))
                            .build();
                default -> throw refused;
            };
        }
    }

    private TemplateInstance page(UUID id, @Nullable String trouble) {
        Looked looked = cases.look(id);
        List<UUID> following = looked.merged().following();
        List<Other> all = referrals.duplicates(id).items().stream()
                .map(one -> new Other(one, looked.colleagues().name(one.owner())))
                .toList();
        return Templates.duplicates(new Beside(
                Banner.of(looked),
                all.stream()
                        .filter(one -> !following.contains(one.duplicate().referralId()))
                        .toList(),
                all.stream()
                        .filter(one -> following.contains(one.duplicate().referralId()))
                        .toList(),
                looked.merged().leadingId(),
                looked.version(),
                UUID.randomUUID().toString(),
                trouble));
    }
}
