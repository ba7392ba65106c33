package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What is going on in one sentence, and one next step. Who is not logged in is not let in at {@code /app} at all. */
@ApplicationScoped
class StartPage {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance start(Frame frame, Standing standing, Next next);

        private Templates() {}
    }

    TemplateInstance start(Desk desk, @Nullable String done) {
        Standing standing = desk.standing();
        return Templates.start(Frame.of(desk, standing, done), standing, Next.of(standing));
    }
}
