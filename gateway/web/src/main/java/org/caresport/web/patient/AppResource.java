package org.caresport.web.patient;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patient's pages for who is logged in. */
@Path("/app")
@RolesAllowed("patient")
class AppResource {

    private final MyDesk desk;
    private final StartPage start;
    private final OfferPages offers;
    private final SessionPages sessions;
    private final MeasurePages measures;

    AppResource(MyDesk desk, StartPage start, OfferPages offers, SessionPages sessions, MeasurePages measures) {
        this.desk = desk;
        this.start = start;
        this.offers = offers;
        this.sessions = sessions;
        this.measures = measures;
    }

    @GET
    public TemplateInstance start(@QueryParam("done") @Nullable String done) {
        return start.start(desk, done);
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
}
