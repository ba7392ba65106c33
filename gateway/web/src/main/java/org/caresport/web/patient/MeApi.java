package org.caresport.web.patient;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** A patient's own referrals and choices, for whoever is logged in. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/me")
@Consumes(MediaType.APPLICATION_JSON)
interface MeApi {

    @GET
    @Path("/referrals")
    Referrals referrals();

    @GET
    @Path("/participations")
    Participations participations();

    /** @param answer the last part of the address: {@code acceptance} */
    @POST
    @Path("/participations/{id}/{answer}")
    Response answer(
            @PathParam("id") UUID participation,
            @PathParam("answer") String answer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, String> body);

    @GET
    @Path("/measures")
    Measures measures();

    @POST
    @Path("/measures/{id}/{moment}")
    Response measured(
            @PathParam("id") UUID referral,
            @PathParam("moment") String moment,
            @HeaderParam("Idempotency-Key") String key,
            Measured body);

    @GET
    @Path("/contact")
    Contact contact();

    @PUT
    @Path("/contact")
    Contact reachMe(Reach body);

    @DELETE
    @Path("/contact")
    Contact asRegistered();

    @GET
    @Path("/access-log")
    Looks looks(
            @HeaderParam("Accept-Language") String language,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/patient-link")
    Response link(@HeaderParam("Idempotency-Key") String key, LinkPatient body);

    @POST
    @Path("/identity-link")
    Linked linkByIdentity();

    record Referrals(List<Referral> items) {}

    /** @param step where it stands, lower-kebab */
    record Referral(
            UUID id,
            String state,
            String step,
            String referredBy,
            Instant submittedAt,
            @Nullable String instruction,
            List<Note> notes,
            @Nullable Broker broker) {}

    record Note(String text, Instant at) {}

    record Participations(List<Participation> items) {}

    record Participation(
            UUID id,
            UUID referralId,
            UUID activityId,
            String title,
            String organisationName,
            String state,
            Instant since,
            @Nullable Instant onHoldSince,
            @Nullable Instant offerExpiresAt,
            boolean confirmed,
            @Nullable Session firstSession,
            @Nullable Instant placeExpiresAt,
            @Nullable Session trial,
            @Nullable LocalDate endsOn,
            @Nullable String outcome) {}

    record Contact(List<ReachedAs> registrations) {}

    /** @param source who said it, as {@code app} or {@code broker} */
    record ReachedAs(
            String registeredBy,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            String source) {}

    record Reach(@Nullable String email, @Nullable String phone, String language) {}

    /** @param next the address of the next page, path and query */
    record Looks(List<Look> items, @Nullable String next) {}

    /** @param organisation empty for the patient's own visits */
    record Look(Instant at, String text, String organisation, boolean granted) {}

    record LinkPatient(String code, LocalDate birthDate) {}

    record Linked(int linked) {}
}
