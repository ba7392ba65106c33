package org.caresport.web.workbench;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Residents who ask for a broker themselves. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1")
interface ResidentApi {

    @GET
    @Path("/self-referrals/waiting")
    Uni<Waiting> waiting();

    @POST
    @Path("/self-referrals/{id}/verification")
    Uni<Opened> confirm(@PathParam("id") UUID id, Confirmed confirmed);

    @POST
    @Path("/self-referrals")
    Uni<Asked> ask(Ask ask);

    @POST
    @Path("/fitness-test-referrals")
    Uni<Opened> afterTest(@HeaderParam("Idempotency-Key") String key, AfterTest test);

    record Waiting(List<ToCall> items) {}

    record ToCall(
            UUID id,
            String name,
            @Nullable String phone,
            String language,
            @Nullable String wish,
            Instant askedAt) {}

    record Confirmed(String toldBy) {}

    record Opened(UUID referralId) {}

    record Asked(String verifiedBy) {}

    record Ask(Applicant person, boolean consentToBeCalled) {}

    record Applicant(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            String postcode,
            @Nullable String phone,
            @Nullable String email,
            String language,
            @Nullable String wish) {}

    record AfterTest(Applicant person, Test test, Consent consent) {}

    record Test(
            String name,
            @Nullable LocalDate on,
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer restingHeartRate,
            @Nullable BigDecimal bodyMassIndex,
            @Nullable BigDecimal waist,
            @Nullable Integer moderateMinutesPerWeek,
            @Nullable Integer strengthDaysPerWeek) {}

    record Consent(String by, LocalDate on) {}
}
