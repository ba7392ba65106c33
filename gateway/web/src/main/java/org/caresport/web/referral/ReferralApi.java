package org.caresport.web.referral;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One referral at the platform: what there is to read, and the moves, each of which has its own address and body. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/referrals/{id}")
interface ReferralApi {

    String KEY = "Idempotency-Key";
    String VERSION = "If-Match";

    /** Its version is the answer's {@code ETag}. */
    @GET
    Uni<RestResponse<Case>> read(@PathParam("id") UUID id);

    @GET
    @Path("/notes")
    Uni<Notes> notes(@PathParam("id") UUID id);

    @GET
    @Path("/todos")
    Uni<ToDos> toDos(@PathParam("id") UUID id);

    @GET
    @Path("/goals")
    Uni<Goals> goals(@PathParam("id") UUID id);

    @GET
    @Path("/measures")
    Uni<Measures> measures(@PathParam("id") UUID id);

    @GET
    @Path("/merge")
    Uni<Merged> merged(@PathParam("id") UUID id);

    @GET
    @Path("/possible-duplicates")
    Duplicates duplicates(@PathParam("id") UUID id);

    @GET
    @Path("/safeguarding")
    Safeguarding safeguarding(@PathParam("id") UUID id);

    @GET
    @Path("/intakes")
    Intakes intakes(@PathParam("id") UUID id);

    @POST
    @Path("/{move}")
    void post(
            @PathParam("id") UUID id,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) @Nullable String version,
            Map<String, Object> body);

    @PUT
    @Path("/{move}")
    void put(
            @PathParam("id") UUID id,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) @Nullable String version,
            Map<String, Object> body);

    @DELETE
    @Path("/{move}")
    void delete(
            @PathParam("id") UUID id,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) @Nullable String version);

    /** A move of something that the referral has: a note, a goal, what there is to do. */
    @POST
    @Path("/{kind}/{one}/{move}")
    void post(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("one") UUID one,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            Map<String, Object> body);

    @POST
    @Path("/safeguarding/lifting")
    void lift(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Map<String, Object> note);

    @POST
    @Path("/measures/{moment}")
    void measure(
            @PathParam("id") UUID id,
            @PathParam("moment") String moment,
            @HeaderParam(KEY) String key,
            Map<String, Object> body);

    record Notes(List<Note> items) {}

    record Note(
            UUID id,
            String text,
            List<String> sharedWith,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            @Nullable Instant withdrawnAt,
            String by,
            Instant at) {

        public boolean stands() {
            return correctedBy == null && withdrawnAt == null;
        }

        public boolean internal() {
            return sharedWith.isEmpty();
        }
    }

    record ToDos(List<ToDo> items) {}

    record ToDo(
            UUID id,
            String kind,
            @Nullable String text,
            @Nullable String owner,
            LocalDate dueOn,
            boolean overdue,
            @Nullable String outcome,
            @Nullable String outcomeText,
            @Nullable Instant finishedAt) {

        public boolean open() {
            return outcome == null;
        }
    }

    record Goals(List<Goal> items) {}

    record Goal(
            UUID id,
            String text,
            @Nullable String measure,
            @Nullable LocalDate targetOn,
            List<Progress> progress) {

        public int percent() {
            return progress.isEmpty() ? 0 : progress.getLast().percent();
        }
    }

    record Progress(int percent, LocalDate on, @Nullable String text) {}

    record Measures(boolean followed, List<FollowUp> moments, List<Measured> history) {}

    record FollowUp(
            String moment,
            LocalDate dueOn,
            LocalDate opensOn,
            LocalDate closesOn,
            String state,
            boolean late,
            @Nullable String missing,
            @Nullable Double minutesPerWeek,
            List<Measured> values) {}

    record Measured(
            @Nullable String measure,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String missing,
            Instant takenAt,
            @Nullable String moment,
            String by,
            String actor,
            String way,
            @Nullable String onBehalfOf,
            @Nullable Instant replacedAt) {}

    record Merged(@Nullable UUID leadingId, List<UUID> following) {}

    record Duplicates(List<Duplicate> items) {}

    record Duplicate(
            UUID referralId,
            String state,
            Instant submittedAt,
            String referredBy,
            String name,
            LocalDate birthDate,
            @Nullable String owner,
            List<String> basis) {}

    record Safeguarding(boolean raised, List<Flag> lines) {}

    record Flag(boolean raised, String note, String by, Instant at) {}

    record Intakes(List<Recorded> items) {}

    record Recorded(String by, Instant at, Case.Intake intake) {}
}
