package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a broker sees first: what is late, and what is next. */
@Path("/workbench")
@RolesAllowed("broker")
class TodayResource {

    private final WorklistApi worklist;

    TodayResource(@RestClient WorklistApi worklist) {
        this.worklist = worklist;
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance today(WorklistApi.Counts counts);

        private Templates() {}
    }

    @GET
    public TemplateInstance today() {
        return Templates.today(worklist.counts());
    }
}
