package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** How it goes, in two minutes: the questions of the moment that is open. */
@ApplicationScoped
class MeasurePages {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance measures(Frame frame, @Nullable Questions questions, UUID key);

        private Templates() {}
    }

    TemplateInstance measures(Desk desk) {
        Standing standing = desk.standing();
        return page(
                desk,
                standing,
                standing.asked().stream().findFirst().map(Questions::asked).orElse(null),
                UUID.randomUUID());
    }

    /** Answers, or that none are wanted. */
    Response answer(Desk desk, String moment, MultivaluedMap<String, String> form) {
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
        UUID key = Keys.of(form.getFirst("key"));
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

    private static Response after(Desk desk, Done done) {
        return Response.seeOther(URI.create(desk.home() + "?done=" + done.code()))
                .build();
    }

    private static TemplateInstance page(Desk desk, Standing standing, @Nullable Questions questions, UUID key) {
        return Templates.measures(Frame.of(desk, standing, null), questions, key);
    }
}
