package org.caresport.web.club;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.caresport.web.page.When;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the own organisation has on, at the catalogue. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/activities")
interface ProgrammesApi {

    @GET
    Found search(@RestQuery Map<String, String> query);

    @GET
    @Path("/{id}")
    Programme programme(@PathParam("id") UUID id);

    /** With its ETag, for who changes it. */
    @GET
    @Path("/{id}")
    Response read(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}")
    Programme replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> entry);

    @GET
    @Path("/{id}/places")
    Places places(@PathParam("id") UUID id);

    /** {@code verification}, {@code pause}, {@code publication} or {@code closure}. */
    @POST
    @Path("/{id}/{act}")
    Programme act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, String> body);

    record Found(List<Programme> items, @Nullable String next) {}

    record Programme(
            UUID activityId,
            String title,
            String status,
            Place place,
            int capacity,
            int placesLeft,
            WaitingList waitingList,
            List<Session> nextSessions,
            List<Session> recentSessions,
            @Nullable LocalDate verifiedOn,
            @Nullable String alert) {

        /** {@code 10:00–11:00}, where there is a session on that day. */
        Optional<String> hoursOn(LocalDate day) {
            return Stream.concat(recentSessions.stream(), nextSessions.stream())
                    .filter(session -> When.local(session.start()).toLocalDate().equals(day))
                    .map(session -> When.time(session.start()) + "–" + When.time(session.end()))
                    .findFirst();
        }
    }

    record Place(String name, String locality) {}

    record WaitingList(boolean enabled, int length) {}

    record Session(Instant start, Instant end) {}

    record Places(int capacity, int placesLeft, int taken, int waiting) {}
}
