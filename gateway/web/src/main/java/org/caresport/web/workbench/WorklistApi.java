package org.caresport.web.workbench;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The worklist at the platform. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1")
interface WorklistApi {

    @GET
    @Path("/worklist/counts")
    Uni<Counts> counts();

    @GET
    @Path("/referrals")
    Uni<Items> list(@RestQuery MultivaluedMap<String, String> filter);

    @POST
    @Path("/worklist/search")
    Uni<Items> search(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor, Search wanted);

    @GET
    @Path("/worklist/stuck")
    Uni<StuckItems> stuck(@QueryParam("limit") int limit);

    @GET
    @Path("/worklist/changes")
    Uni<Changes> changes(@QueryParam("since") @Nullable String since);

    /** What is open in the caller's municipalities. */
    record Counts(Tally all, Tally mine, Tally nobodys, List<OfState> states, List<OfTurn> waitingFor) {

        /** What waits for whoever this is. */
        public Tally waitingFor(String whom) {
            return waitingFor.stream()
                    .filter(turn -> turn.waitingFor().equals(whom))
                    .map(OfTurn::tally)
                    .findFirst()
                    .orElse(Tally.NOTHING);
        }
    }

    record Tally(int open, int overdue, int urgent) {
        static final Tally NOTHING = new Tally(0, 0, 0);
    }

    record OfState(String state, Tally tally) {}

    record OfTurn(String waitingFor, Tally tally) {}

    /** @param next the address of the next page at the platform; the last page has none */
    record Items(List<Item> items, @Nullable String next) {}

    record Item(
            UUID id,
            String state,
            Instant since,
            Instant submittedAt,
            @Nullable LocalDate nextActionOn,
            boolean overdue,
            @Nullable String owner,
            String urgency,
            String municipality,
            @Nullable String neighbourhood,
            Person patient,
            List<Reason> reasons,
            String waitingFor,
            Coded matter,
            Coded next,
            @Nullable Escalation escalation) {}

    record Person(String name, @Nullable LocalDate birthDate) {}

    record Reason(String system, String code, @Nullable String display) {}

    /** A code of the platform with its words. */
    record Coded(String code, Saying text) {}

    record Saying(String nl, String en) {

        /** @param language {@code nl} or {@code en} */
        public String in(String language) {
            return language.equals("en") ? en : nl;
        }
    }

    record Escalation(String to, LocalDate since) {}

    /** @param birthDate and name: one of them, or both */
    record Search(@Nullable String name, @Nullable LocalDate birthDate) {}

    record StuckItems(List<StuckItem> items, @Nullable String next) {}

    record StuckItem(
            Item line,
            Instant since,
            List<Coded> why,
            @Nullable Told told) {}

    /** Who was alarmed. */
    record Told(String rung, @Nullable String name, LocalDate since) {}

    /** @param since what to ask with the next time */
    record Changes(List<Item> changed, List<UUID> left, String since, boolean more) {}
}
