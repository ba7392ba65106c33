package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How a patient is reached who has a log-in: where to, and in which language. */
@Path("/app/messages")
@RolesAllowed("patient")
class ContactResource {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,30}");

    private final MyDesk desk;
    private final MeApi me;
    private final Page page;

    ContactResource(MyDesk desk, @RestClient MeApi me, Page page) {
        this.desk = desk;
        this.me = me;
        this.page = page;
    }

    /**
     * How somebody wants to be reached, as it is typed.
     *
     * @param fault the field at fault: {@code phone} or {@code mail}
     */
    public record Wish(
            boolean mail,
            String phone,
            String language,
            @Nullable String fault) {

        public boolean isAt(String field) {
            return field.equals(fault);
        }
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance contact(Frame frame, MeApi.Contact contact, String address, Wish wish);

        private Templates() {}
    }

    @GET
    public TemplateInstance contact(@QueryParam("done") @Nullable String done) {
        return contact(Frame.of(desk, desk.standing(), done), null);
    }

    @POST
    @Path("/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reachMe(
            @FormParam("mail") @Nullable String mail,
            @FormParam("phone") @Nullable String phone,
            @FormParam("language") @Nullable String language) {
        String number = phone == null ? "" : phone.strip();
        Wish wish = new Wish("yes".equals(mail), number, "en".equals(language) ? "en" : "nl", null);
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            return again(wish, "phone");
        }
        if (wish.mail() && page.mail().isEmpty()) {
            return again(wish, "mail");
        }
        try {
            me.reachMe(new MeApi.Reach(
                    wish.mail() ? page.mail() : null, number.isEmpty() ? null : number, wish.language()));
            return after(Done.REACHED);
        } catch (ApiProblem refused) {
            if (refused.is("email-not-verified")) {
                return again(wish, "mail");
            }
            if (refused.fault("phone").isPresent()) {
                return again(wish, "phone");
            }
            throw refused;
        }
    }

    @POST
    @Path("/as-registered")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response asRegistered() {
        me.asRegistered();
        return after(Done.REACHED);
    }

    private Response again(Wish wish, String fault) {
        Frame frame = Frame.of(desk, desk.standing(), null);
        Wish typed = new Wish(wish.mail(), wish.phone(), wish.language(), fault);
        return Response.status(422).entity(contact(frame, typed)).build();
    }

    private TemplateInstance contact(Frame frame, @Nullable Wish typed) {
        MeApi.Contact contact = me.contact();
        MeApi.ReachedAs now = contact.registrations().getFirst();
        return Templates.contact(
                frame,
                contact,
                page.mail(),
                typed != null
                        ? typed
                        : new Wish(now.email() != null, now.phone() == null ? "" : now.phone(), now.language(), null));
    }

    private static Response after(Done done) {
        return Response.seeOther(URI.create("/app/messages?done=" + done.code()))
                .build();
    }
}
