package org.caresport.web.workbench;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

/** Who has what: colleagues, what there is to do, who covers for whom, and what other municipalities ask. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1")
interface TeamApi {

    String KEY = "Idempotency-Key";

    @GET
    @Path("/team")
    Uni<Team> team();

    @GET
    @Path("/todos")
    Uni<ToDos> toDos(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/referrals/{referral}/todos/{toDo}/completion")
    Uni<ToDo> finish(
            @PathParam("referral") UUID referral,
            @PathParam("toDo") UUID toDo,
            @HeaderParam(KEY) String key,
            Finish outcome);

    @POST
    @Path("/referrals/{referral}/todos/{toDo}/reassignment")
    Uni<ToDo> reassign(
            @PathParam("referral") UUID referral,
            @PathParam("toDo") UUID toDo,
            @HeaderParam(KEY) String key,
            Reassign to);

    @GET
    @Path("/transfers")
    Uni<Transfers> transfers();

    @POST
    @Path("/transfers/{id}/acceptance")
    Uni<Decided> accept(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Nothing nothing);

    @POST
    @Path("/transfers/{id}/return")
    Uni<Decided> giveBack(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Return why);

    @GET
    @Path("/hand-overs")
    Uni<HandOvers> handOvers();

    @POST
    @Path("/hand-overs")
    Uni<HandOver> handOver(@HeaderParam(KEY) String key, HandOverAll all);

    @POST
    @Path("/hand-overs/{id}/end")
    Uni<HandOver> end(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Nothing nothing);

    record Nothing() {}

    record Team(List<OfMunicipality> municipalities) {}

    record OfMunicipality(
            String municipality,
            List<Colleague> colleagues,
            List<Leftover> leftovers,
            Work nobodysReferrals,
            Work nobodysToDos) {}

    /** @param login absent: has no account, and can't be given work */
    record Colleague(
            @Nullable String login,
            String name,
            @Nullable String phone,
            boolean away,
            @Nullable LocalDate awayUntil,
            @Nullable String coveredBy,
            Work referrals,
            Work toDos) {}

    /** What is still somebody's who is not in the directory any more. */
    record Leftover(String login, Work referrals, Work toDos) {}

    record Work(int open, int overdue) {}

    record ToDos(List<ToDo> items, @Nullable String next) {}

    record ToDo(
            UUID id,
            UUID referralId,
            String patientName,
            String kind,
            @Nullable String text,
            @Nullable String owner,
            LocalDate dueOn,
            boolean overdue,
            List<Passing> passings) {}

    record Passing(String to, String note, String by, Instant at) {}

    record Finish(String outcome, @Nullable String text) {}

    record Reassign(String to, String note, @Nullable LocalDate dueOn) {}

    record Transfers(List<Incoming> incoming, List<Outgoing> outgoing) {}

    record Incoming(
            UUID id,
            String municipality,
            @Nullable Asking broker,
            String note,
            String urgency,
            @Nullable String ageBand,
            List<String> reasonChapters,
            Instant askedAt,
            LocalDate answerBy) {}

    record Asking(String name, @Nullable String phone) {}

    record Outgoing(UUID id, UUID referralId, String municipality, String state, Instant askedAt, LocalDate answerBy) {}

    record Decided(UUID id, String state, @Nullable UUID referralId) {}

    record Return(String reason, String text) {}

    record HandOvers(List<HandOver> items) {}

    record HandOver(
            UUID id,
            String municipality,
            String from,
            String to,
            LocalDate begins,
            @Nullable LocalDate ends,
            String note,
            boolean stopped) {}

    record HandOverAll(
            String municipality,
            @Nullable String from,
            String to,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            String note) {}
}
