package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** How it goes, in two minutes: the questions of the moment that is open. */
@Path(Desks.WAY)
@PermitAll
class MeasuresResource {

    private final Desks desks;

    MeasuresResource(Desks desks) {
        this.desks = desks;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance measures(Frame frame, @Nullable Questions questions, UUID key);

        private Templates() {}
    }

    @GET
    @Path("/measures")
    public TemplateInstance measures(@PathParam("way") String way) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        return page(
                desk,
                standing,
                standing.asked().stream().findFirst().map(Questions::asked).orElse(null),
                UUID.randomUUID());
    }

    /** Answers, or that none are wanted. */
    @POST
    @Path("/measures/{moment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("way") String way, @PathParam("moment") String moment, MultivaluedMap<String, String> form) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        List<Measures.FollowUp> open = standing.asked().stream()
                .filter(asked -> asked.moment().equals(moment))
                .filter(asked -> asked.referralId() == null
                        || desk.home().equals("/link")
                        || asked.referralId().toString().equals(form.getFirst("referral")))
                .toList();
        if (open.isEmpty()) {
            return after(desk, Done.NOT_NOW);
        }
        UUID key = key(form.getFirst("key"));
        if (form.containsKey("not")) {
            return handedIn(desk, open.getFirst(), Measured.NOT_WANTED, key);
        }
        Questions filled = Questions.filled(open.getFirst(), form);
        return filled.isComplete()
                ? handedIn(desk, open.getFirst(), filled.measured(), key)
                : Response.status(422).entity(page(desk, standing, filled, key)).build();
    }

    private static Response handedIn(Desk desk, Measures.FollowUp asked, Measured answers, UUID key) {
        try {
            desk.measured(asked.referralId(), asked.moment(), answers, key.toString());
            return after(desk, Done.MEASURED);
        } catch (ApiProblem refused) {
            if (refused.status() == 409) {
                return after(desk, Done.NOT_NOW);
            }
            throw refused;
        }
    }

    private static UUID key(@Nullable String given) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException madeUp) {
            throw new NotFoundException();
        }
    }

    private static Response after(Desk desk, Done done) {
        return Response.seeOther(URI.create(desk.home() + "?done=" + done.code()))
                .build();
    }

    private static TemplateInstance page(Desk desk, Standing standing, @Nullable Questions questions, UUID key) {
        return Templates.measures(Frame.of(desk, standing, null), questions, key);
    }
}
