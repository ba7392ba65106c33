package org.caresport.web.patient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What whoever holds the link from a patient's mail may see and answer; the secret travels in a header. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@Path("/v1/offer-link")
@Consumes(MediaType.APPLICATION_JSON)
interface LinkApi {

    @GET
    Offered look(@HeaderParam("Link-Token") String code);

    /** @param answer the last part of the address: {@code acceptance} */
    @POST
    @Path("/{answer}")
    Response answer(
            @HeaderParam("Link-Token") String code,
            @PathParam("answer") String answer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, String> body);

    @GET
    @Path("/measures")
    Asked measures(@HeaderParam("Link-Token") String code);

    @POST
    @Path("/measures/{moment}")
    Response measured(
            @HeaderParam("Link-Token") String code,
            @PathParam("moment") String moment,
            @HeaderParam("Idempotency-Key") String key,
            Measured body);

    record Offered(
            UUID participationId,
            String state,
            Instant since,
            Programme activity,
            boolean onHold,
            @Nullable Instant offerExpiresAt,
            boolean confirmed,
            @Nullable Session firstSession,
            @Nullable Instant placeExpiresAt,
            boolean trial,
            @Nullable LocalDate endsOn,
            @Nullable Broker broker,
            boolean messages,
            Instant expiresAt,
            List<String> allowed) {}

    record Programme(UUID activityId, String title, String organisationName) {}

    record Asked(
            boolean followed,
            List<Measures.FollowUp> items,
            @Nullable Broker broker,
            Instant expiresAt) {}
}
