package org.caresport.web.selfreferral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.caresport.web.patient.HeldCodes;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Ask for a broker for yourself: open to everybody, without a log-in and without a doctor. */
@Path("/refer-yourself")
@PermitAll
class ReferYourselfResource {

    private static final String CODE = "[A-Za-z0-9_-]{20,100}";

    private final SelfReferralApi selfReferrals;
    private final HeldCodes codes;
    private final Page page;
    private final Clock clock;

    ReferYourselfResource(@RestClient SelfReferralApi selfReferrals, HeldCodes codes, Page page, Clock clock) {
        this.selfReferrals = selfReferrals;
        this.codes = codes;
        this.page = page;
        this.clock = clock;
    }

    /** One field at fault, for the list on top. */
    public record Fault(String field, String key) {}

    /** A language that can be chosen, by its own name. */
    public record Spoken(String code, String name) {

        static final List<Spoken> ALL = Stream.of(
                        "nl", "en", "ar", "de", "es", "fa", "fr", "pl", "so", "ti", "tr", "uk")
                .map(code -> new Spoken(code, Locale.of(code).getDisplayLanguage(Locale.of(code))))
                .toList();
    }

    @CheckedTemplate(basePath = "selfreferral")
    static class Templates {
        static native TemplateInstance form(
                Form form, List<Fault> faults, Map<String, String> at, List<Spoken> spoken, String chosen);

        static native TemplateInstance asked(boolean mailed);

        /** @param trouble the end of a text's key; null while the link holds */
        static native TemplateInstance confirm(@Nullable String trouble, ApiProblem.@Nullable Whom broker);

        static native TemplateInstance opened(ApiProblem.@Nullable Whom broker);

        private Templates() {}
    }

    @GET
    public TemplateInstance form() {
        return form(new Form(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@BeanParam Form form) {
        Map<String, String> faults = form.faults(clock);
        if (!faults.isEmpty()) {
            return again(form, faults);
        }
        try {
            String by = selfReferrals.ask(form.asked(page.language())).verifiedBy();
            return Response.seeOther(URI.create("/refer-yourself/asked?by=" + ("mail".equals(by) ? "mail" : "broker")))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() == 400 || refused.status() == 422) {
                return again(form, said(refused));
            }
            throw refused;
        }
    }

    /** What happens now. */
    @GET
    @Path("/asked")
    public TemplateInstance asked(@QueryParam("by") @Nullable String by) {
        return Templates.asked("mail".equals(by));
    }

    /** The link in the mail. Reading it opens nothing, for programs open the links in mails, too. */
    @GET
    @Path("/{code:" + CODE + "}")
    public Response link(@PathParam("code") String code) {
        return kept(code);
    }

    /** From a link that has its code behind the #, which no server sees. */
    @POST
    @Path("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handedOver(@FormParam("code") @Nullable String code) {
        return code != null && HeldCodes.isPlausible(code)
                ? kept(code)
                : Response.seeOther(URI.create("/refer-yourself/confirm")).build();
    }

    @GET
    @Path("/confirm")
    public TemplateInstance confirm() {
        return Templates.confirm(codes.find(HeldCodes.Kind.SELF_REFERRAL).isPresent() ? null : "None", null);
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmed() {
        Optional<String> code = codes.find(HeldCodes.Kind.SELF_REFERRAL);
        if (code.isEmpty()) {
            return Response.status(404).entity(Templates.confirm("None", null)).build();
        }
        try {
            return Response.ok(Templates.opened(
                            selfReferrals.verify(code.get(), Map.of()).broker()))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() == 404 || refused.status() == 410) {
                String trouble = refused.status() == 410 ? "Expired" : "Unknown";
                return Response.status(refused.status())
                        .entity(Templates.confirm(trouble, refused.broker().orElse(null)))
                        .build();
            }
            throw refused;
        }
    }

    private Response kept(String code) {
        return Response.seeOther(URI.create("/refer-yourself/confirm"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .cookie(codes.keep(HeldCodes.Kind.SELF_REFERRAL, code))
                .build();
    }

    /** What the platform found, said at the fields of the form. */
    private static Map<String, String> said(ApiProblem refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        refused.faults().forEach(fault -> {
            String field = Form.FIELDS.getOrDefault(fault.field(), "name");
            faults.put(field, Form.FIELDS.containsKey(fault.field()) ? Form.faultKey(field) : "faultOther");
        });
        if (faults.isEmpty()) {
            faults.put("name", "faultOther");
        }
        return faults;
    }

    private Response again(Form form, Map<String, String> faults) {
        return Response.status(422).entity(form(form, faults)).build();
    }

    private TemplateInstance form(Form form, Map<String, String> faults) {
        return Templates.form(
                form,
                faults.entrySet().stream()
                        .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                        .toList(),
                faults,
                Spoken.ALL,
                form.isLanguage("") ? page.language().code() : "");
    }
}
