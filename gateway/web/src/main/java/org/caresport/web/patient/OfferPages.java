package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** One offer: what, where, when, for how much; and what the patient answers. */
@ApplicationScoped
class OfferPages {

    private final Programmes programmes;

    OfferPages(Programmes programmes) {
        this.programmes = programmes;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance offer(Frame frame, Offer offer, @Nullable Programme programme, UUID key);

        static native TemplateInstance reasons(Frame frame, Offer offer, Refusal refusal, boolean forgot, UUID key);

        static native TemplateInstance otherTime(Frame frame, Offer offer, UUID key);

        private Templates() {}
    }

    TemplateInstance offer(Desk desk, UUID id, @Nullable String done) {
        Standing standing = desk.standing();
        Offer offer = standing.offer(id).orElseThrow(NotFoundException::new);
        return Templates.offer(
                Frame.of(desk, standing, done),
                offer,
                programmes.find(offer.activity()).orElse(null),
                UUID.randomUUID());
    }

    /** Why not: {@code decline} before there is a place, {@code withdrawal} after. */
    Response reasons(Desk desk, UUID id, String refusal) {
        Standing standing = desk.standing();
        Offer offer = standing.offer(id).orElseThrow(NotFoundException::new);
        return offer.can(refusal)
                ? Response.ok(reasons(desk, standing, offer, refusal, false)).build()
                : shown(desk, id, Done.NOT_NOW);
    }

    TemplateInstance otherTime(Desk desk, UUID id) {
        Standing standing = desk.standing();
        return Templates.otherTime(
                Frame.of(desk, standing, null),
                standing.offer(id).orElseThrow(NotFoundException::new),
                UUID.randomUUID());
    }

    Response refuse(Desk desk, UUID id, String refusal, @Nullable String reason, UUID key) {
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

    Response answer(Desk desk, UUID id, String answer, UUID key) {
        return answered(desk, id, answer, null, key);
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
