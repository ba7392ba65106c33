package org.caresport.notification.deliveries;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.persistence.DeliveryStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "Messages to people and organisations: what was sent, what was not, and why")
@Blocking
class DeliveryResource {

    private final Oversight oversight;
    private final Idempotency idempotency;

    DeliveryResource(Oversight oversight, Idempotency idempotency) {
        this.oversight = oversight;
        this.idempotency = idempotency;
    }

    @GET
    @Accesses(resource = "Delivery", action = "search")
    @RolesAllowed({"admin", "privacy-officer"})
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries, newest first",
            description =
                    "Roles: admin, privacy-officer; of the own municipalities. Never shows an address or what was said.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<DeliveryView> list(
            @RestQuery
                    @Parameter(description = "Only deliveries of this status")
                    @Pattern(
                            regexp = "pending|sending|sent|failed|suppressed|expired",
                            message = "must be pending, sending, sent, failed, suppressed or expired")
                    @Nullable
                    String status,
            @RestQuery @Parameter(description = "At most so many") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @Context UriInfo uri) {
        var only = Optional.ofNullable(status).map(name -> DeliveryStatus.valueOf(name.toUpperCase(Locale.ROOT)));
        return Page.of(oversight.newest(only, cursor, limit).map(DeliveryView::of), uri);
    }

    @GET
    @Path("/{id}")
    @Accesses(resource = "Delivery", action = "read")
    @RolesAllowed({"admin", "privacy-officer"})
    @Operation(
            operationId = "getDelivery",
            summary = "One delivery",
            description = "Roles: admin, privacy-officer; of the own municipalities.")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "There is none with this id in the own municipalities")
    public DeliveryView get(@RestPath UUID id) {
        return DeliveryView.of(oversight.get(new DeliveryId(id)));
    }

    @POST
    @Path("/{id}/retry")
    @Accesses(resource = "Delivery", action = "update")
    @RolesAllowed("admin")
    @Operation(
            operationId = "retryDelivery",
            summary = "Try a failed delivery again",
            description = "Role: admin. It is sent as soon as possible, with a fresh count of attempts.")
    @TakesIdempotencyKey
    @APIResponse(responseCode = "202", description = "It will be tried")
    @APIResponse(responseCode = "404", description = "There is none with this id in the own municipalities")
    @APIResponse(responseCode = "409", description = "It has not failed: there is nothing to retry (retry-not-allowed)")
    public RestResponse<DeliveryView> retry(@RestPath UUID id) {
        return idempotency.once(
                null,
                () -> oversight.known(new DeliveryId(id)),
                known -> accepted(oversight.retry(known)),
                (known, _) -> accepted(oversight.get(known)));
    }

    private static RestResponse<DeliveryView> accepted(Delivery delivery) {
        return RestResponse.accepted(DeliveryView.of(delivery));
    }
}
