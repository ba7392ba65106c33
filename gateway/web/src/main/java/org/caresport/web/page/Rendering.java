package org.caresport.web.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every template is rendered in its reader's language. */
@ApplicationScoped
class Rendering {

    void set(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> Page.current()
                .ifPresent(page -> template.setAttribute(
                        TemplateInstance.LOCALE, page.language().locale())));
    }
}
