package org.caresport.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Serves {@link Assets}. */
@Path("/ui/{version}/{name}")
@PermitAll
class AssetResource {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json",
            "png", "image/png");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String SHORTLY = "public, max-age=60";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    public Response get(@PathParam("version") String version, @PathParam("name") String name) {
        Assets.Asset asset = assets.asset(name);
        return Response.ok(asset.content())
                .type(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"))
                .header("Cache-Control", asset.version().equals(version) ? FOR_GOOD : SHORTLY)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
