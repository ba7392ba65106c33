package org.caresport.referral.participation;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.function.Function;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.participation.ProviderLink.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Small clubs have no account: the secret in the header, from the link in their e-mail, is all they need. */
@Path("/v1/provider-link")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(
        name = "Provider's link",
        description = "For whoever holds the link from a provider's e-mail; no account is needed")
@APIResponse(responseCode = "200", description = "The participant, as the provider may know them")
@APIResponse(responseCode = "404", description = "The link is not known (link-unknown)")
@APIResponse(responseCode = "410", description = "The link is no longer valid (link-expired)")
class ProviderLinkResource {

    private static final String TOKEN = "Link-Token";
    private static final String SECRET = "What stands behind the # in the link that was mailed";

    private final ProviderLink link;
    private final Idempotency idempotency;

    ProviderLinkResource(ProviderLink link, Idempotency idempotency) {
        this.link = link;
        this.idempotency = idempotency;
    }

    @GET
    @Accesses(resource = "Participation", action = "read")
    @Operation(summary = "See whom to expect")
    public ProviderLinkView look(@RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token) {
        return link.look(link.visit(given(token), "read"));
    }

    @POST
    @Path("/confirmation")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Confirm that the participant is expected")
    public RestResponse<ProviderLinkView> confirm(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, visit -> link.answer(visit, Participation::confirm));
    }

    @POST
    @Path("/refusal")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Say that the participant cannot be taken after all", description = "The link ends here")
    public RestResponse<ProviderLinkView> refuse(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @NotNull @Valid Refusal body) {
        var why = new Reason(body.reasonCode(), body.text());
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> p.refuse(why, stamp)));
    }

    @POST
    @Path("/attendance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Report whether the participant came")
    public RestResponse<ProviderLinkView> attend(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @NotNull @Valid Attendance body) {
        return once(token, body, visit -> link.attendance(visit, body.attended(), body.on()));
    }

    record Refusal(
            @NotNull @Pattern(regexp = "full|not-suitable|programme-stopped|other")
            String reasonCode,

            @NotBlank @Size(max = 2000) String text) {}

    /** @param on the day of the session */
    record Attendance(@NotNull Boolean attended, @NotNull LocalDate on) {}

    /** All holders of links are the same anonymous caller; a key belongs to the link it came with. */
    private RestResponse<ProviderLinkView> once(
            @Nullable String token, @Nullable Object body, Function<Visit, ProviderLinkView> answer) {
        return idempotency.onceFor(
                given(token),
                body,
                () -> link.visit(given(token), "update"),
                visit -> RestResponse.ok(answer.apply(visit)),
                (visit, _) -> RestResponse.ok(link.look(visit)));
    }

    private static String given(@Nullable String token) {
        return requireNonNullElse(token, "");
    }
}
