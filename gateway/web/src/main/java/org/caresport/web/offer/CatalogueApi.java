package org.caresport.web.offer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalogue at the platform, as anybody may read it. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@Path("/v1")
interface CatalogueApi {

    /** @param query what narrows the search, and {@code limit}, {@code cursor}: the parameters as the catalogue names them */
    @GET
    @Path("/activities")
    Found search(@RestQuery Map<String, String> query);

    @GET
    @Path("/activities/{id}")
    Activity activity(@PathParam("id") UUID id);

    @GET
    @Path("/activities/{id}/sessions")
    Sessions sessions(@PathParam("id") UUID id, @QueryParam("from") Instant from, @QueryParam("to") Instant to);

    @GET
    @Path("/brokers")
    Broker broker(@QueryParam("postcode") String postcode);

    record Found(List<Activity> items, @Nullable String next) {

        private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([A-Za-z0-9_~.%-]+)");

        Optional<String> cursor() {
            Matcher cursor = CURSOR.matcher(next == null ? "" : next);
            return cursor.find() ? Optional.of(cursor.group(1)) : Optional.empty();
        }
    }

    record Sessions(List<Activity.Session> items) {}

    /** Who answers for a neighbourhood today. */
    record Broker(
            UUID brokerId,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String municipality,
            String neighbourhood,
            boolean fallback,
            @Nullable Absent coversFor) {}

    record Absent(String name) {}
}
