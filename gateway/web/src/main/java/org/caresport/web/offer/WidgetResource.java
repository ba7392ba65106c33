package org.caresport.web.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.caresport.web.page.Assets;
import org.caresport.web.page.OpenPages;
import org.caresport.web.page.Page;

/** The offer on the sites of others: one script, and the pages that explain and show it. */
@Path("/widget")
@PermitAll
class WidgetResource {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");

    private final OpenPages open;
    private final Areas areas;
    private final Assets assets;
    private final Page page;

    WidgetResource(OpenPages open, Areas areas, Assets assets, Page page) {
        this.open = open;
        this.areas = areas;
        this.assets = assets;
        this.page = page;
    }

    @CheckedTemplate(basePath = "offer")
    static class Templates {
        static native TemplateInstance widget(List<Areas.Area> areas, String snippet, String policy, String canonical);

        static native TemplateInstance demo(String municipality);

        private Templates() {}
    }

    /** At an address that never changes, for any site. */
    @GET
    @Path("/index.js")
    public Response script() {
        return open.answer(assets.text("widget.js"), SCRIPT, Duration.ofHours(1))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    @GET
    public Response explained() {
        return open.page(Templates.widget(areas.all(), snippet(), policy(), page.url() + "/widget"));
    }

    /** A page as somebody else's: its own look, and a policy that allows nothing but what the widget needs. */
    @GET
    @Path("/demo")
    public Response demo() {
        return open.page(Templates.demo(municipality()));
    }

    private String municipality() {
        return areas.all().stream().findFirst().map(Areas.Area::code).orElse("GM0222");
    }

    private String snippet() {
        return "<script type=\"module\" src=\"" + page.url() + "/widget/index.js\"></script>\n"
                + "<caresport-offer municipality=\"" + municipality() + "\" lang=\""
                + page.language().code()
                + "\"></caresport-offer>";
    }

    private String policy() {
        return "script-src " + page.url() + "; connect-src " + page.url();
    }
}
