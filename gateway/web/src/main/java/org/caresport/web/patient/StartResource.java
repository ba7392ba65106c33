package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What is going on in one sentence, and one next step. Who is not logged in is not let in at {@code /app} at all. */
@Path(Desks.WAY)
@PermitAll
class StartResource {

    private final Desks desks;

    StartResource(Desks desks) {
        this.desks = desks;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance start(Frame frame, Standing standing, Next next);

        private Templates() {}
    }

    @GET
    public TemplateInstance start(@PathParam("way") String way, @QueryParam("done") @Nullable String done) {
        Desk desk = desks.at(way);
        Standing standing = desk.standing();
        return Templates.start(Frame.of(desk, standing, done), standing, Next.of(standing));
    }
}
