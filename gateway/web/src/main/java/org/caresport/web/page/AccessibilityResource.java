package org.caresport.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How accessible the pages are, what is not, and where to say so. */
@Path("/ui/accessibility")
@PermitAll
class AccessibilityResource {

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance accessibility(boolean dutch);

        private Templates() {}
    }

    private final Page page;

    AccessibilityResource(Page page) {
        this.page = page;
    }

    @GET
    public TemplateInstance statement() {
        return Templates.accessibility(page.language() == Language.NL);
    }
}
