package org.caresport.web.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A part of a page that comes without a session gets 499, and the page is loaded anew; a redirect would be followed unseen. */
@ApplicationScoped
class FragmentRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return "true".equals(context.request().getHeader("HX-Request"))
                || "fetch".equals(context.request().getHeader("X-Requested-With"))
                || accept != null && accept.startsWith("text/event-stream");
    }
}
