package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a mailed link leads. Reading it changes nothing, for programs open the links in mails, too: the code goes into a sealed cookie,
 * and the address that stays is one that tells nobody anything.
 */
@Path(Desks.WAY)
@PermitAll
class LinkResource {

    private static final String CODE = "[A-Za-z0-9_-]{20,100}";

    private final HeldCodes codes;

    LinkResource(HeldCodes codes) {
        this.codes = codes;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance welcome(Frame frame);

        static native TemplateInstance closed(Frame frame);

        private Templates() {}
    }

    @GET
    @Path("/{code:" + CODE + "}")
    public Response offer(@PathParam("way") String way, @PathParam("code") String code) {
        byLink(way);
        return kept(HeldCodes.Kind.OFFER, code);
    }

    @GET
    @Path("/measures/{code:" + CODE + "}")
    public Response measures(@PathParam("way") String way, @PathParam("code") String code) {
        byLink(way);
        return kept(HeldCodes.Kind.MEASURES, code);
    }

    /** For whoever wants more than one link shows: with a log-in, everything together. */
    @GET
    @Path("/welcome/{code:" + CODE + "}")
    public Response welcome(@PathParam("way") String way, @PathParam("code") String code) {
        byLink(way);
        return kept(HeldCodes.Kind.WELCOME, code);
    }

    @GET
    @Path("/welcome")
    public TemplateInstance welcome(@PathParam("way") String way) {
        byLink(way);
        return Templates.welcome(Frame.bare("/link", null));
    }

    /** From a link that has its code behind the #, which no server sees. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handedOver(
            @PathParam("way") String way,
            @FormParam("code") @Nullable String code,
            @FormParam("kind") @Nullable String kind) {
        byLink(way);
        if (code == null || !HeldCodes.isPlausible(code)) {
            throw new NoLink();
        }
        return kept(
                switch (kind == null ? "" : kind) {
                    case "measures" -> HeldCodes.Kind.MEASURES;
                    case "welcome" -> HeldCodes.Kind.WELCOME;
                    default -> HeldCodes.Kind.OFFER;
                },
                code);
    }

    /** On somebody else's computer: nothing stays. */
    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("way") String way) {
        byLink(way);
        return Response.ok(Templates.closed(Frame.bare("/link", null)))
                .cookie(
                        codes.forget(HeldCodes.Kind.OFFER),
                        codes.forget(HeldCodes.Kind.MEASURES),
                        codes.forget(HeldCodes.Kind.WELCOME))
                .build();
    }

    /** One link is held at a time: the newest that was opened. */
    private Response kept(HeldCodes.Kind kind, String code) {
        Response.ResponseBuilder answer = Response.seeOther(
                        URI.create(kind == HeldCodes.Kind.WELCOME ? "/link/welcome" : "/link"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .cookie(codes.keep(kind, code));
        if (kind == HeldCodes.Kind.OFFER) {
            answer.cookie(codes.forget(HeldCodes.Kind.MEASURES));
        }
        if (kind == HeldCodes.Kind.MEASURES) {
            answer.cookie(codes.forget(HeldCodes.Kind.OFFER));
        }
        return answer.build();
    }

    private static void byLink(String way) {
        if (!way.equals("link")) {
            throw new NotFoundException();
        }
    }
}
