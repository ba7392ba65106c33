package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.session.HeldCodes;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The first log-in of a patient: what was registered is linked to it, by the code from the welcome mail and the birth date. */
@Path("/app/linking")
@RolesAllowed("patient")
class LinkingResource {

    private final MyDesk desk;
    private final MeApi me;
    private final HeldCodes codes;

    LinkingResource(MyDesk desk, @RestClient MeApi me, HeldCodes codes) {
        this.desk = desk;
        this.me = me;
        this.codes = codes;
    }

    /**
     * What was typed, and what is wrong with it.
     *
     * @param fault the end of the text's key; null when nothing is wrong
     */
    public record Typed(
            String code,
            String day,
            String month,
            String year,
            @Nullable String fault) {

        static final Typed NOTHING = new Typed("", "", "", "", null);

        Typed at(String fault) {
            return new Typed(code, day, month, year, fault);
        }

        public boolean isCodeWrong() {
            return "Code".equals(fault) || "Refused".equals(fault);
        }

        public boolean isDateWrong() {
            return "Date".equals(fault);
        }

        public String faultKey() {
            return "linkFault" + fault;
        }

        /** Also when somebody typed the whole link. */
        String codeAlone() {
            return code.substring(Math.max(code.lastIndexOf('#'), code.lastIndexOf('/')) + 1);
        }

        @Nullable
        LocalDate birthDate() {
            try {
                return LocalDate.of(
                        Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            } catch (DateTimeException | NumberFormatException e) {
                return null;
            }
        }
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance linking(Frame frame, Typed typed, boolean held, boolean linked, UUID key);

        private Templates() {}
    }

    @GET
    public TemplateInstance linking() {
        return page(Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(
            @FormParam("code") @Nullable String code,
            @FormParam("day") @Nullable String day,
            @FormParam("month") @Nullable String month,
            @FormParam("year") @Nullable String year,
            @FormParam("key") @Nullable String key) {
        Typed typed = new Typed(text(code), text(day), text(month), text(year), null);
        String known =
                typed.code().isEmpty() ? codes.find(HeldCodes.Kind.WELCOME).orElse("") : typed.codeAlone();
        LocalDate birthDate = typed.birthDate();
        if (!HeldCodes.isPlausible(known)) {
            return again(typed.at("Code"));
        }
        if (birthDate == null) {
            return again(typed.at("Date"));
        }
        try {
            me.link(Keys.of(key).toString(), new MeApi.LinkPatient(known, birthDate))
                    .close();
            return Response.seeOther(URI.create("/app?done=" + Done.LINKED.code()))
                    .cookie(codes.forget(HeldCodes.Kind.WELCOME))
                    .build();
        } catch (ApiProblem refused) {
            return again(typed.at(fault(refused)));
        }
    }

    /** For log-ins whose identity provider has proved who somebody is. */
    @POST
    @Path("/identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response linkByIdentity() {
        try {
            me.linkByIdentity();
            return desk.isLinked()
                    ? Response.seeOther(URI.create("/app?done=" + Done.LINKED.code()))
                            .build()
                    : again(Typed.NOTHING.at("Nothing"));
        } catch (ApiProblem refused) {
            return again(Typed.NOTHING.at(fault(refused)));
        }
    }

    private static String fault(ApiProblem refused) {
        return switch (refused.type()) {
            case "patient-link-refused" -> "Refused";
            case "registration-linked-already" -> "Already";
            case "login-of-somebody-else" -> "Somebody";
            case "identity-not-proved" -> "Identity";
            default -> {
                if (refused.status() == 429) {
                    yield "TooOften";
                }
                throw refused;
            }
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private Response again(Typed typed) {
        return Response.status(422).entity(page(typed)).build();
    }

    private TemplateInstance page(Typed typed) {
        return Templates.linking(
                Frame.bare("/app", null),
                typed,
                codes.find(HeldCodes.Kind.WELCOME).isPresent(),
                desk.isLinked(),
                UUID.randomUUID());
    }
}
