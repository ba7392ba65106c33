package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How a patient is reached: by link they can stop messages, with a log-in they say where to and in which language. */
@Path(Desks.WAY)
@PermitAll
class MessagesResource {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,30}");

    private final Desks desks;
    private final MeApi me;
    private final Page page;

    MessagesResource(Desks desks, @RestClient MeApi me, Page page) {
        this.desks = desks;
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
        static native TemplateInstance messages(Frame frame, boolean sent, UUID key);

        static native TemplateInstance contact(Frame frame, MeApi.Contact contact, String address, Wish wish);

        private Templates() {}
    }

    @GET
    @Path("/messages")
    public TemplateInstance messages(@PathParam("way") String way, @QueryParam("done") @Nullable String done) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        Frame frame = Frame.of(desk, standing, done);
        return frame.isApp() ? contact(frame, null) : Templates.messages(frame, standing.messages(), UUID.randomUUID());
    }

    @POST
    @Path("/messages/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("way") String way, @FormParam("key") UUID key) {
        Desk desk = desks.at(way);
        desk.stopMessages(key.toString());
        return after(desk, Done.NO_MESSAGES);
    }

    @POST
    @Path("/messages/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reachMe(
            @PathParam("way") String way,
            @FormParam("mail") @Nullable String mail,
            @FormParam("phone") @Nullable String phone,
            @FormParam("language") @Nullable String language) {
        MyDesk desk = desks.mine(way);
        String number = phone == null ? "" : phone.strip();
        Wish wish = new Wish("yes".equals(mail), number, "en".equals(language) ? "en" : "nl", null);
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            return again(desk, wish, "phone");
        }
        try {
            me.reachMe(new MeApi.Reach(
                    wish.mail() ? page.mail() : null, number.isEmpty() ? null : number, wish.language()));
            return after(desk, Done.REACHED);
        } catch (ApiProblem refused) {
            if (refused.is("email-not-verified")) {
                return again(desk, wish, "mail");
            }
            if (refused.fault("phone").isPresent()) {
                return again(desk, wish, "phone");
            }
            throw refused;
        }
    }

    @POST
    @Path("/messages/as-registered")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response asRegistered(@PathParam("way") String way) {
        MyDesk desk = desks.mine(way);
        me.asRegistered();
        return after(desk, Done.REACHED);
    }

    private Response again(MyDesk desk, Wish wish, String fault) {
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

    private static Response after(Desk desk, Done done) {
        return Response.seeOther(URI.create(desk.home() + "/messages?done=" + done.code()))
                .build();
    }
}
