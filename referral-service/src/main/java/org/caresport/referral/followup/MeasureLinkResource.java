package org.caresport.referral.followup;

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
import org.caresport.kit.access.Accesses;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.measure.MeasureMoment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Patients need no account to say how they are doing: the secret in the header, from the link in their e-mail, is all they need. */
@Path("/v1/offer-link/measures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Patient's link")
@APIResponse(responseCode = "200", description = "What is asked now, and what was answered")
@APIResponse(responseCode = "404", description = "The link is not known (link-unknown)")
@APIResponse(
        responseCode = "410",
        description =
                "The time to answer is over (link-expired); 'state' says whether it was answered, and 'broker' whom"
                        + " to call")
class MeasureLinkResource {

    private static final String TOKEN = "Link-Token";
    private static final String SECRET = "What stands behind the # in the link that was mailed";

    private final MeasureLink link;
    private final Idempotency idempotency;

    MeasureLinkResource(MeasureLink link, Idempotency idempotency) {
        this.link = link;
        this.idempotency = idempotency;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Operation(
            summary = "See what I am asked by mail",
            description =
                    "The moments that can be answered now, each with its three questions in the reader's language."
                            + " Never who I am, and never why I was referred")
    public MeasureLinkView look(@RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token) {
        return link.look(link.visit(given(token), "read"));
    }

    @POST
    @Path("/{moment}")
    @Accesses(resource = "Referral", action = "update")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "409", description = "It is not looked any more what came of it (move-not-allowed)")
    @Operation(
            summary = "Say how I am doing",
            description = "What is sent again is a correction, until the link ends; {\"missing\": \"does-not-want\"}"
                    + " ends the asking")
    public RestResponse<MeasureLinkView> answer(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @RestPath MeasureMoment moment,
            @NotNull @Valid RecordMeasures body) {
        return idempotency.onceFor(
                given(token),
                body,
                () -> link.visit(given(token), "update"),
                visit -> RestResponse.ok(link.answer(visit, moment, body)),
                (visit, _) -> RestResponse.ok(link.look(visit)));
    }

    private static String given(@Nullable String token) {
        return requireNonNullElse(token, "");
    }
}
