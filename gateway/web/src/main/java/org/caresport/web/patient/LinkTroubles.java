package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What somebody sees whose link does not work: what happened, and what to do. */
class LinkTroubles {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        /**
         * @param what the end of the texts' keys
         * @param stateKey how what the link was for stands now
         */
        static native TemplateInstance nolink(Frame frame, String what, @Nullable String stateKey);

        private Templates() {}
    }

    @ServerExceptionMapper
    public Response none(NoLink none) {
        return page(200, Frame.bare("/link", null), "None", null);
    }

    @ServerExceptionMapper
    public Response refused(LinkRefused refused) {
        String state = refused.state();
        return page(
                refused.isExpired() ? 410 : 404,
                Frame.bare("/link", refused.broker()),
                refused.isExpired() ? "Expired" : "Unknown",
                state == null || !refused.isExpired() ? null : Words.key("is", state));
    }

    @ServerExceptionMapper
    public Response notLinked(NotLinked notLinked) {
        return Response.seeOther(URI.create("/app/linking")).build();
    }

    private static Response page(int status, Frame frame, String what, @Nullable String stateKey) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.nolink(frame, what, stateKey))
                .build();
    }
}
