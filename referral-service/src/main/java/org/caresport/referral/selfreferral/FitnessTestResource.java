package org.caresport.referral.selfreferral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.selfreferral.SelfReferral.Consenting;
import org.caresport.referral.selfreferral.SelfReferralResource.OpenedReferral;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How a referral comes from the result of a fitness test. */
@Path("/v1/fitness-test-referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Self-referral")
class FitnessTestResource {

    private final FitnessTests tests;
    private final CallerProvider callers;
    private final Idempotency idempotency;

    FitnessTestResource(FitnessTests tests, CallerProvider callers, Idempotency idempotency) {
        this.tests = tests;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    /**
     * A resident whom a test led here.
     *
     * @param consent who agreed to be guided, and on which day
     */
    record ReferAfterTest(
            @NotNull @Valid Applicant person,
            @NotNull @Valid FitnessTest test,
            @NotNull @Valid Consented consent) {}

    /** Who agreed, and when. */
    record Consented(@NotNull Consenting by, @NotNull LocalDate on) {}

    @POST
    @Accesses(resource = "Referral", action = "create")
    @TakesIdempotencyKey
    @Operation(
            summary = "Refer a resident after a fitness test",
            description =
                    "For a resident who agreed to it there; what was measured is known to matching. The postcode must be"
                            + " in one of the caller's municipalities")
    @APIResponse(responseCode = "201", description = "The referral that was opened")
    public RestResponse<OpenedReferral> refer(@NotNull @Valid ReferAfterTest body) {
        return idempotency.once(
                body,
                callers::current,
                caller -> {
                    var opened = tests.refer(body, caller).value();
                    return ResponseBuilder.create(RestResponse.Status.CREATED, new OpenedReferral(opened))
                            .location(URI.create("/v1/referrals/" + opened))
                            .build();
                },
                (_, done) -> RestResponse.ok(new OpenedReferral(UUID.fromString(done.made()))));
    }
}
