package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** One offer: what, where, when, for how much; and what the patient answers. */
@Path(Desks.WAY)
@PermitAll
class OfferResource {

    private final Desks desks;
    private final Programmes programmes;

    OfferResource(Desks desks, Programmes programmes) {
        this.desks = desks;
        this.programmes = programmes;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance offer(Frame frame, Offer offer, @Nullable Programme programme, UUID key);

        static native TemplateInstance reasons(Frame frame, Offer offer, Refusal refusal, boolean forgot, UUID key);

        static native TemplateInstance otherTime(Frame frame, Offer offer, UUID key);

        private Templates() {}
    }

    @GET
    @Path("/offer/{id}")
    public TemplateInstance offer(
            @PathParam("way") String way, @PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        Offer offer = standing.offer(id).orElseThrow(NotFoundException::new);
        return Templates.offer(
                Frame.of(desk, standing, done),
                offer,
                programmes.find(offer.activity()).orElse(null),
                UUID.randomUUID());
    }

    /** Why not: {@code decline} before there is a place, {@code withdrawal} after. */
    @GET
    @Path("/offer/{id}/{refusal:decline|withdrawal}")
    public Response reasons(
            @PathParam("way") String way, @PathParam("id") UUID id, @PathParam("refusal") String refusal) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        Offer offer = standing.offer(id).orElseThrow(NotFoundException::new);
        return offer.can(refusal)
                ? Response.ok(reasons(desk, standing, offer, refusal, false)).build()
                : shown(desk, id, Done.NOT_NOW);
    }

    @GET
    @Path("/offer/{id}/other-time")
    public TemplateInstance otherTime(@PathParam("way") String way, @PathParam("id") UUID id) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        return Templates.otherTime(
                Frame.of(desk, standing, null),
                standing.offer(id).orElseThrow(NotFoundException::new),
                UUID.randomUUID());
    }

    @POST
    @Path("/offer/{id}/{refusal:decline|withdrawal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(
            @PathParam("way") String way,
            @PathParam("id") UUID id,
            @PathParam("refusal") String refusal,
            @FormParam("reason") @Nullable String reason,
            @FormParam("key") UUID key) {
        Desk desk = desks.at(way);
        Refusal known = Refusal.of(refusal);
        if (reason == null || !known.knows(reason)) {
            Standing standing = desk.standing();
            Offer offer = standing.offer(id).orElseThrow(NotFoundException::new);
            return Response.status(422)
                    .entity(reasons(desk, standing, offer, refusal, true))
                    .build();
        }
        return answered(desk, id, refusal, reason, key);
    }

    @POST
    @Path("/offer/{id}/{answer:acceptance|place-acceptance|continuation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("way") String way,
            @PathParam("id") UUID id,
            @PathParam("answer") String answer,
            @FormParam("key") UUID key) {
        return answered(desks.at(way), id, answer, null, key);
    }

    private static Response answered(Desk desk, UUID id, String answer, @Nullable String reason, UUID key) {
        try {
            desk.answer(id, answer, reason, key.toString());
            return shown(desk, id, Done.named(answer).orElseThrow());
        } catch (ApiProblem refused) {
            if (refused.status() == 409) {
                return shown(desk, id, Done.NOT_NOW);
            }
            throw refused;
        }
    }

    private static Response shown(Desk desk, UUID id, Done done) {
        return Response.seeOther(URI.create(desk.home() + "/offer/" + id + "?done=" + done.code()))
                .build();
    }

    private static TemplateInstance reasons(Desk desk, Standing standing, Offer offer, String refusal, boolean forgot) {
        return Templates.reasons(Frame.of(desk, standing, null), offer, Refusal.of(refusal), forgot, UUID.randomUUID());
    }
}
