package org.caresport.web.referral;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is on offer, as everybody may read it. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@Path("/v1/activities")
interface CatalogueApi {

    @GET
    @Path("/{id}")
    Uni<Activity> activity(@PathParam("id") UUID id);

    @GET
    Found of(@QueryParam("organisation") UUID organisation, @QueryParam("limit") int limit);

    record Found(List<Activity> items) {}

    record Activity(
            UUID activityId,
            String title,
            Organisation organisation,
            Place place,
            Price price,
            Schedule schedule,
            String socialForm,
            String intensity,
            int placesLeft,
            WaitingList waitingList,
            @Nullable LocalDate verifiedOn,
            @Nullable String alert,
            List<Session> nextSessions) {

        public boolean isFull() {
            return placesLeft == 0;
        }
    }

    record Organisation(String name, @Nullable String phone) {}

    record Place(
            String name,
            String street,
            String postcode,
            String locality,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    record Price(
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            @Nullable BigDecimal trial,
            boolean municipalPass) {}

    record Schedule(@Nullable String recurrence, String startTime) {}

    record WaitingList(boolean enabled, int length) {}

    record Session(Instant start) {}
}
