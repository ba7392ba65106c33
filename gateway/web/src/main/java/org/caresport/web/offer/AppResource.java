package org.caresport.web.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caresport.web.page.Assets;
import org.caresport.web.page.OpenPages;
import org.caresport.web.page.Page;
import org.caresport.web.page.Terms;

/** What makes the open offer an app on somebody's telephone. */
@Path("/activities")
@PermitAll
class AppResource {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");

    private final OpenPages open;
    private final Page page;
    private final Assets assets;
    private final ObjectMapper json;

    AppResource(OpenPages open, Page page, Assets assets, ObjectMapper json) {
        this.open = open;
        this.page = page;
        this.assets = assets;
        this.json = json;
    }

    @GET
    @Path("/app.webmanifest")
    public Response manifest() throws JsonProcessingException {
        Terms terms = Terms.in("offer", page.language());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/activities");
        manifest.put("name", terms.say("app.name"));
        manifest.put("short_name", terms.say("app.short"));
        manifest.put("lang", page.language().code());
        manifest.put("start_url", "/activities");
        manifest.put("scope", "/activities");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fbf8f2");
        manifest.put("theme_color", "#0c5c4c");
        manifest.put(
                "icons",
                List.of(
                        icon("offer-icon-192.png", "192x192", "image/png", "any"),
                        icon("offer-icon-512.png", "512x512", "image/png", "any maskable"),
                        icon("offer-icon.svg", "any", "image/svg+xml", "any maskable")));
        return open.answer(json.writeValueAsString(manifest), MANIFEST, Duration.ofHours(1))
                .header("Vary", "Accept-Language, Cookie")
                .build();
    }

    private Map<String, String> icon(String name, String sizes, String type, String purpose) {
        return Map.of("src", assets.at(name), "sizes", sizes, "type", type, "purpose", purpose);
    }

    /** At this address, since a service worker sees nothing above its own. */
    @GET
    @Path("/sw.js")
    public Response worker() {
        return open.answer(assets.text("offer-worker.js"), SCRIPT, Duration.ZERO)
                .header("Service-Worker-Allowed", "/activities")
                .build();
    }
}
