package org.caresport.web.club;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** The participants of the own organisation, at the platform. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/participants")
interface ClubApi {

    @GET
    Expected expected(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    Participant participant(@PathParam("id") UUID id);

    @GET
    @Path("/attendance")
    Group group(@QueryParam("activityId") UUID activityId, @QueryParam("on") LocalDate on);

    @POST
    @Path("/attendance")
    Group report(@HeaderParam("Idempotency-Key") String key, GroupReport report);

    /** One of the acts that a participant allows: {@code confirmation}, {@code refusal}, {@code drop-out} and so on. */
    @POST
    @Path("/{id}/{act}")
    Participant act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, String> body);

    record Expected(List<Participant> items, @Nullable String next) {}

    record Participant(
            UUID participationId,
            String state,
            boolean confirmed,
            boolean onHold,
            Activity activity,
            @Nullable Person participant,
            List<String> functionalAdvice,
            List<Note> notes,
            @Nullable Clearance clearance,
            @Nullable Contact emergencyContact,
            @Nullable Moment firstSession,
            boolean trial,
            @Nullable LocalDate endsOn,
            List<HeldOn> sessions,
            @Nullable Contact broker,
            List<String> allowed) {

        public boolean may(String act) {
            return allowed.contains(act);
        }

        public String name() {
            return participant == null ? "" : participant.name();
        }
    }

    record Activity(UUID activityId, String title) {}

    record Person(
            String name, @Nullable String phone, @Nullable String email) {}

    record Note(String text, Instant at) {}

    record Clearance(boolean given, LocalDate on) {}

    record Contact(String name, @Nullable String phone) {}

    record Moment(Instant start, Instant end) {}

    record HeldOn(
            LocalDate on,
            @Nullable String presence,
            @Nullable LocalDate correctableUntil) {}

    record Group(UUID activityId, LocalDate on, List<LocalDate> sessions, List<Member> participants) {}

    record Member(
            UUID participationId,
            String name,
            String state,
            boolean confirmed,
            @Nullable String presence,
            int missedInARow,
            int announcedInARow) {}

    record GroupReport(UUID activityId, LocalDate on, List<Line> participants) {}

    record Line(UUID participationId, String presence) {}
}
