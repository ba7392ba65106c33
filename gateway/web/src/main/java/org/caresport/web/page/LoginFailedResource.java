package org.caresport.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the log-in leads that gave no access. */
@Path("/ui/login-failed")
@PermitAll
class LoginFailedResource {

    @GET
    public Response loginFailed() {
        UiTexts texts = Troubles.texts();
        return Troubles.page(401, texts.loginFailed(), texts.loginFailedText(), "");
    }
}
