package org.caresport.referral.participation;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.code.Codes;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.ending.RefusalReason;
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
@APIResponse(
        responseCode = "410",
        description =
                "The link is no longer valid (link-expired): 'happened' says whether it is past its date, or what it was about is over; 'broker' says whom to call")
class ProviderLinkResource {

    private static final String TOKEN = "Link-Token";
    private static final String SECRET = "What stands behind the # in the link that was mailed";

    private final ProviderLink link;
    private final Stopping stopping;
    private final Extending extending;
    private final Idempotency idempotency;

    ProviderLinkResource(ProviderLink link, Stopping stopping, Extending extending, Idempotency idempotency) {
        this.link = link;
        this.stopping = stopping;
        this.extending = extending;
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
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> p.refuse(body.reason(), stamp)));
    }

    @POST
    @Path("/attendance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Report whether the participant came", description = ReportAttendance.RULES)
    public RestResponse<ProviderLinkView> attend(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @NotNull @Valid ReportAttendance body) {
        return once(token, body, visit -> link.attendance(visit, body.on(), body.told()));
    }

    @POST
    @Path("/drop-out")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(
            summary = "Say that the participant does not come any more",
            description = "By whoever knows it first; the broker is told. The link ends here")
    public RestResponse<ProviderLinkView> dropOut(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @NotNull @Valid Stop body) {
        return once(
                token,
                body,
                visit -> link.answer(visit, (p, stamp) -> stopping.stop(p, body.reason(), body.on(), stamp)));
    }

    @POST
    @Path("/completion")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(
            summary = "Say that the participant has finished the programme, and what comes after it",
            description = "The broker is told. The link ends here")
    public RestResponse<ProviderLinkView> complete(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @NotNull @Valid Complete body) {
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> p.complete(body.outcome(), stamp)));
    }

    @POST
    @Path("/continuation")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(
            summary = "Say that the participant goes on after the trial lesson",
            description = "Patient and broker are told")
    public RestResponse<ProviderLinkView> goOn(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, visit -> link.answer(visit, Participation::goOnAfterTrial));
    }

    @POST
    @Path("/extension")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(
            summary = "Say that the programme goes on for longer",
            description = "Until a day after today, and after its last day until now. Patient and broker are told")
    public RestResponse<ProviderLinkView> extend(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @NotNull @Valid Extend body) {
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> extending.extend(p, body.until(), stamp)));
    }

    record Refusal(
            @NotNull RefusalReason reasonCode,
            @NotBlank @Size(max = 2000) String text) {

        Reason reason() {
            return new Reason(Codes.of(reasonCode), text);
        }
    }

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
