package org.caresport.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps the language that somebody chose, and goes back to where they were. */
@Path("/ui/language")
@PermitAll
class LanguageResource {

    @GET
    public Response choose(@QueryParam("to") @Nullable String to, @QueryParam("back") @Nullable String back) {
        Response.ResponseBuilder answer = Response.seeOther(home(back)).header("Cache-Control", "no-store");
        Language.named(to)
                .ifPresent(language -> answer.cookie(new NewCookie.Builder(Language.COOKIE)
                        .value(language.code())
                        .path("/")
                        .maxAge((int) Duration.ofDays(365).toSeconds())
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build()));
        return answer.build();
    }

    /** A page of ours, and nowhere else. */
    static URI home(@Nullable String back) {
        boolean ours = back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        try {
            return ours ? URI.create(back) : URI.create("/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
