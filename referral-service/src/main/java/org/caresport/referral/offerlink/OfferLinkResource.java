package org.caresport.referral.offerlink;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.caresport.referral.ending.DeclineReason;
import org.caresport.referral.ending.StopReason;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.offerlink.OfferLink.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Patients need no account: the secret in the header, from the link in their e-mail, is all they need. */
@Path("/v1/offer-link")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(
        name = "Patient's link",
        description = "For whoever holds the link from a patient's e-mail about one programme; no account is needed")
@APIResponse(responseCode = "200", description = "The programme, where it stands, and what to do next")
@APIResponse(responseCode = "404", description = "The link is not known (link-unknown)")
@APIResponse(
        responseCode = "410",
        description =
                "The link is no longer valid (link-expired); 'state' says what became of the programme, and 'broker'"
                        + " whom to call")
class OfferLinkResource {

    private static final String TOKEN = "Link-Token";
    private static final String SECRET = "What stands behind the # in the link that was mailed";

    private final OfferLink link;
    private final Idempotency idempotency;

    OfferLinkResource(OfferLink link, Idempotency idempotency) {
        this.link = link;
        this.idempotency = idempotency;
    }

    /** Why the patient does not want it. */
    record LinkDecline(@NotNull DeclineReason reasonCode) {}

    /** Why the patient does not come any more. */
    record LinkWithdrawal(@NotNull StopReason reasonCode) {}

    private static Reason chosen(Enum<?> code) {
        return new Reason(Codes.of(code), "Gekozen in de link: " + Codes.of(code));
    }

    @GET
    @Accesses(resource = "Participation", action = "read")
    @Operation(
            summary = "See what was offered to me",
            description =
                    "Also when it was answered or has ended: then it says what happened, and whom to call. Never who I"
                            + " am, and never why I was referred")
    public OfferLinkView look(@RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token) {
        return link.look(link.visit(given(token), "read"));
    }

    @POST
    @Path("/acceptance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Accept the programme", description = "A place is asked for; the answer follows")
    public RestResponse<OfferLinkView> accept(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, visit -> link.answer(visit, Participation::accept));
    }

    @POST
    @Path("/decline")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Decline the programme", description = "The broker may offer another one")
    public RestResponse<OfferLinkView> decline(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @NotNull @Valid LinkDecline body) {
        var why = chosen(body.reasonCode());
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> p.decline(why, stamp)));
    }

    @POST
    @Path("/place-acceptance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Take the place that came free", description = "Before 'placeExpiresAt'; the answer follows")
    public RestResponse<OfferLinkView> takePlace(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, visit -> link.answer(visit, Participation::takePlace));
    }

    @POST
    @Path("/continuation")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(
            summary = "Go on after the trial lesson",
            description = "From now on it is a place like any other; who does not go on, steps back")
    public RestResponse<OfferLinkView> goOn(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, visit -> link.answer(visit, Participation::goOnAfterTrial));
    }

    @POST
    @Path("/withdrawal")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    @Operation(summary = "Step back from the programme", description = "The place is given back")
    public RestResponse<OfferLinkView> withdraw(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @NotNull @Valid LinkWithdrawal body) {
        var why = chosen(body.reasonCode());
        return once(token, body, visit -> link.answer(visit, (p, stamp) -> p.withdraw(why, stamp)));
    }

    @POST
    @Path("/no-messages")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Say that I want no more messages",
            description =
                    "From now on the broker calls. The programme goes on, and the broker can undo it when asked to")
    public RestResponse<OfferLinkView> stopMessages(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token, @Valid Nothing body) {
        return once(token, body, link::stopMessages);
    }

    /** All holders of links are the same anonymous caller; a key belongs to the link it came with. */
    private RestResponse<OfferLinkView> once(
            @Nullable String token, @Nullable Object body, Function<Visit, OfferLinkView> answer) {
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
