package org.caresport.referral.selfreferral;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.move.Nothing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A resident asks for a broker without a doctor: nothing is opened before the contact that they gave was verified. */
@Path("/v1/self-referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Self-referral", description = "Residents who refer themselves; no account is needed, and no BSN is taken")
class SelfReferralResource {

    private static final String TOKEN = "Link-Token";

    private final SelfReferralDesk desk;

    SelfReferralResource(SelfReferralDesk desk) {
        this.desk = desk;
    }

    /** @param consentToBeCalled that a broker calls, and keeps what is told here for that */
    record ReferYourself(
            @NotNull @Valid Applicant person,

            @NotNull @AssertTrue(message = "must be true: without consent nobody may call")
            Boolean consentToBeCalled) {}

    /**
     * What happens next: the same whoever asks, and whether they asked before or not.
     *
     * @param verifiedBy a link in the mail, or a call of the broker
     */
    record SelfReferralAsked(SelfReferral.Verification verifiedBy) {}

    /**
     * @param opened whether the case is open now
     * @param broker whom to call; null where the municipality has nobody yet
     */
    record SelfReferralOpened(boolean opened, @Nullable BrokerToCall broker) {}

    /** The broker who is there for the resident. */
    record BrokerToCall(String name, @Nullable String phone) {}

    /** Who waits for a call, because a number is all they gave. */
    record ToCall(
            UUID id,
            String name,
            @Nullable String phone,
            String language,
            @Nullable String wish,
            Instant askedAt) {

        static ToCall of(SelfReferral asked) {
            var applicant = requireNonNull(asked.applicant());
            return new ToCall(
                    asked.id(),
                    applicant.name(),
                    applicant.phone(),
                    applicant.language(),
                    asked.wish(),
                    asked.createdAt());
        }
    }

    /** At most a hundred, the longest waiting first. */
    record SelfReferralsToCall(List<ToCall> items) {}

    /** @param toldBy how the person was reached and confirmed that it was they who asked */
    record Confirmed(@NotNull ContactAttempt.Channel toldBy) {}

    /** What was made. */
    record OpenedReferral(UUID referralId) {}

    @POST
    @PermitAll
    @Accesses(resource = "Patient", action = "create")
    @Operation(
            summary = "Ask for a broker for myself",
            description =
                    "Where there is an e-mail address, a link is mailed that opens the case; with a phone number alone"
                            + " the broker calls first. The answer is the same whether somebody asked before or is known already."
                            + " What nobody verified is erased after a week")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; how the contact is verified",
            content = @Content(schema = @Schema(implementation = SelfReferralAsked.class)))
    public RestResponse<SelfReferralAsked> ask(@NotNull @Valid ReferYourself body) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, new SelfReferralAsked(desk.ask(body.person())));
    }

    @POST
    @Path("/verification")
    @PermitAll
    @Accesses(resource = "Referral", action = "create")
    @Operation(
            summary = "Open my case with the link from the mail",
            description = "Opened once, however often the link is used")
    @APIResponse(responseCode = "200", description = "Opened; whom to call")
    @APIResponse(
            responseCode = "404",
            description = "The link is not known, or what it was for was erased (link-unknown)")
    @APIResponse(
            responseCode = "410",
            description = "The link is no longer valid (link-expired): fill in the form again, or call 'broker'")
    public SelfReferralOpened verify(
            @RestHeader(TOKEN)
                    @Parameter(description = "What stands behind the # in the link that was mailed")
                    @Nullable
                    String token,
            @Valid Nothing body) {
        return desk.verify(requireNonNullElse(token, ""));
    }

    @GET
    @Path("/waiting")
    @RolesAllowed("broker")
    @Accesses(resource = "Patient", action = "search")
    @Operation(
            summary = "List who waits for a call before their self-referral is opened",
            description = "Residents of the caller's municipalities who gave a number and no e-mail address")
    @APIResponse(responseCode = "200", description = "Who waits, the longest first")
    public SelfReferralsToCall toCall() {
        return new SelfReferralsToCall(desk.toCall().stream().map(ToCall::of).toList());
    }

    @POST
    @Path("/{id}/verification")
    @RolesAllowed("broker")
    @Accesses(resource = "Referral", action = "create")
    @Operation(
            summary = "Record that the resident confirmed that they asked",
            description = "The case is opened, once; it is recorded that the broker wrote it down for the resident")
    @APIResponse(responseCode = "200", description = "The referral that was opened")
    public OpenedReferral confirm(@RestPath UUID id, @NotNull @Valid Confirmed body) {
        return new OpenedReferral(desk.confirm(id, body.toldBy()).value());
    }
}
