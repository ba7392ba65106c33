package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.caresport.web.session.HeldCodes;
import org.jspecify.annotations.Nullable;

/**
 * Takes the code out of a mailed link. Reading the link changes nothing, for programs open the links in mails, too: the code goes into
 * a sealed cookie, and the address that stays is one that tells nobody anything.
 */
@ApplicationScoped
class LinkDoor {

    /** What a code looks like in an address; no page of ours has so long a name. */
    static final String CODE = "[A-Za-z0-9_-]{20,100}";

    private final HeldCodes codes;

    LinkDoor(HeldCodes codes) {
        this.codes = codes;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance closed(Frame frame);

        private Templates() {}
    }

    /** One of the two is held at a time: the newest that was opened. */
    Response offer(String code) {
        return kept(HeldCodes.Kind.OFFER, code, "/link")
                .cookie(codes.forget(HeldCodes.Kind.MEASURES))
                .build();
    }

    Response measures(String code) {
        return kept(HeldCodes.Kind.MEASURES, code, "/link/measures")
                .cookie(codes.forget(HeldCodes.Kind.OFFER))
                .build();
    }

    Response welcome(String code) {
        return kept(HeldCodes.Kind.WELCOME, code, "/link/welcome").build();
    }

    Response handedOver(@Nullable String code, @Nullable String kind) {
        if (code == null || !HeldCodes.isPlausible(code)) {
            throw new NoLink();
        }
        return switch (kind == null ? "" : kind) {
            case "measures" -> measures(code);
            case "welcome" -> welcome(code);
            default -> offer(code);
        };
    }

    Response close() {
        return Response.ok(Templates.closed(Frame.bare("/link", null)))
                .cookie(
                        codes.forget(HeldCodes.Kind.OFFER),
                        codes.forget(HeldCodes.Kind.MEASURES),
                        codes.forget(HeldCodes.Kind.WELCOME))
                .build();
    }

    private Response.ResponseBuilder kept(HeldCodes.Kind kind, String code, String then) {
        return Response.seeOther(URI.create(then))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .cookie(codes.keep(kind, code));
    }
}
