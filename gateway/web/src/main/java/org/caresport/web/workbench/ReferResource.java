package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A resident who calls or comes by, written down by the broker. */
@Path("/workbench/refer")
@RolesAllowed("broker")
class ReferResource {

    private final ResidentApi residents;
    private final Dates dates;

    ReferResource(@RestClient ResidentApi residents, Dates dates) {
        this.residents = residents;
        this.dates = dates;
    }

    /**
     * @param tested after a fitness test; else by phone
     * @param faults what is wrong, by field
     */
    record Page(ReferForm form, Map<String, String> faults, boolean tested, String key) {

        public boolean isAtFault(String field) {
            return faults.containsKey(field);
        }
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance refer(Page page);

        private Templates() {}
    }

    @GET
    public TemplateInstance byPhone() {
        return Templates.refer(page(new ReferForm(), Map.of(), false));
    }

    @GET
    @Path("/after-test")
    public TemplateInstance afterTest() {
        return Templates.refer(page(new ReferForm(), Map.of(), true));
    }

    /** They stand with who waits for a call, and are confirmed there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refer(@BeanParam ReferForm form) {
        Map<String, String> faults = form.faults(dates.today(), false);
        if (!faults.isEmpty()) {
            return again(form, faults, false);
        }
        try {
            residents.ask(new ResidentApi.Ask(form.person(), true)).await().indefinitely();
            return Back.telling(null, "asked");
        } catch (ApiProblem problem) {
            return refused(problem, form, false);
        }
    }

    @POST
    @Path("/after-test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response referAfterTest(@BeanParam ReferForm form) {
        Map<String, String> faults = form.faults(dates.today(), true);
        if (!faults.isEmpty()) {
            return again(form, faults, true);
        }
        try {
            UUID opened = residents
                    .afterTest(key(form), form.afterTest(dates.today()))
                    .await()
                    .indefinitely()
                    .referralId();
            return Response.seeOther(URI.create("/workbench/referrals/" + opened))
                    .build();
        } catch (ApiProblem problem) {
            return refused(problem, form, true);
        }
    }

    private Response refused(ApiProblem problem, ReferForm form, boolean tested) {
        if (problem.status() != 400) {
            throw problem;
        }
        var faults = new LinkedHashMap<String, String>();
        problem.faults().forEach(fault -> {
            String field = fault.field().substring(fault.field().lastIndexOf('.') + 1);
            faults.put(field, field.equals("postcode") || field.equals("phone") ? field : "other");
        });
        return again(form, faults, tested);
    }

    private Response again(ReferForm form, Map<String, String> faults, boolean tested) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.refer(page(form, faults, tested)))
                .build();
    }

    /** The same form again has the same key, so that mending a fault refers nobody twice. */
    private static Page page(ReferForm form, Map<String, String> faults, boolean tested) {
        String key = Fields.text(form.key);
        return new Page(form, faults, tested, key.isEmpty() ? UUID.randomUUID().toString() : key);
    }

    private static String key(ReferForm form) {
        return Acts.key(Fields.text(form.key), form.person().toString(), new UUID(0, 0));
    }
}
