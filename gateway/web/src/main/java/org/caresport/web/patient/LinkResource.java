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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patient's pages for who holds the link out of a mail, and has no account. */
@Path("/link")
@PermitAll
class LinkResource {

    private final LinkDesk desk;
    private final LinkDoor door;
    private final StartPage start;
    private final OfferPages offers;
    private final SessionPages sessions;
    private final MeasurePages measures;

    LinkResource(
            LinkDesk desk,
            LinkDoor door,
            StartPage start,
            OfferPages offers,
            SessionPages sessions,
            MeasurePages measures) {
        this.desk = desk;
        this.door = door;
        this.start = start;
        this.offers = offers;
        this.sessions = sessions;
        this.measures = measures;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance messages(Frame frame, boolean sent, UUID key);

        static native TemplateInstance welcome(Frame frame);

        private Templates() {}
    }

    @GET
    public TemplateInstance start(@QueryParam("done") @Nullable String done) {
        return start.start(desk, done);
    }

    /** Where a mailed link leads. */
    @GET
    @Path("/{code:" + LinkDoor.CODE + "}")
    public Response offer(@PathParam("code") String code) {
        return door.offer(code);
    }

    /** Where the link leads of a mail that asks how it goes. */
    @GET
    @Path("/measures/{code:" + LinkDoor.CODE + "}")
    public Response measures(@PathParam("code") String code) {
        return door.measures(code);
    }

    /** Where the welcome mail's link leads: to a log-in, for whoever wants to see everything together. */
    @GET
    @Path("/welcome/{code:" + LinkDoor.CODE + "}")
    public Response welcome(@PathParam("code") String code) {
        return door.welcome(code);
    }

    @GET
    @Path("/welcome")
    public TemplateInstance welcome() {
        return Templates.welcome(Frame.bare("/link", null));
    }

    /** From a link that has its code behind the #, which no server sees. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handedOver(@FormParam("code") @Nullable String code, @FormParam("kind") @Nullable String kind) {
        return door.handedOver(code, kind);
    }

    /** On somebody else's computer: nothing stays. */
    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close() {
        return door.close();
    }

    @GET
    @Path("/offer/{id}")
    public TemplateInstance offer(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return offers.offer(desk, id, done);
    }

    @GET
    @Path("/offer/{id}/other-time")
    public TemplateInstance otherTime(@PathParam("id") UUID id) {
        return offers.otherTime(desk, id);
    }

    @GET
    @Path("/offer/{id}/{refusal:decline|withdrawal}")
    public Response reasons(@PathParam("id") UUID id, @PathParam("refusal") String refusal) {
        return offers.reasons(desk, id, refusal);
    }

    @POST
    @Path("/offer/{id}/{refusal:decline|withdrawal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(
            @PathParam("id") UUID id,
            @PathParam("refusal") String refusal,
            @FormParam("reason") @Nullable String reason,
            @FormParam("key") @Nullable String key) {
        return offers.refuse(desk, id, refusal, reason, Keys.of(key));
    }

    @POST
    @Path("/offer/{id}/{answer:acceptance|place-acceptance|continuation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") UUID id, @PathParam("answer") String answer, @FormParam("key") @Nullable String key) {
        return offers.answer(desk, id, answer, Keys.of(key));
    }

    @GET
    @Path("/sessions")
    public TemplateInstance sessions() {
        return sessions.sessions(desk);
    }

    @GET
    @Path("/sessions.ics")
    @Produces("text/calendar")
    public Response calendar() {
        return sessions.calendar(desk);
    }

    @GET
    @Path("/measures")
    public TemplateInstance measures() {
        return measures.measures(desk);
    }

    @POST
    @Path("/measures/{moment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response measured(@PathParam("moment") String moment, MultivaluedMap<String, String> form) {
        return measures.answer(desk, moment, form);
    }

    @GET
    @Path("/messages")
    public TemplateInstance messages(@QueryParam("done") @Nullable String done) {
        Standing standing = desk.standing();
        return Templates.messages(Frame.of(desk, standing, done), standing.messages(), UUID.randomUUID());
    }

    @POST
    @Path("/messages/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stopMessages(@FormParam("key") @Nullable String key) {
        desk.stopMessages(Keys.of(key).toString());
        return Response.seeOther(URI.create("/link/messages?done=" + Done.NO_MESSAGES.code()))
                .build();
    }
}
