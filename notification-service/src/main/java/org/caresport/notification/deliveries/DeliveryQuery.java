package org.caresport.notification.deliveries;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.paging.Cursor;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.persistence.DeliveryList.Position;
import org.caresport.notification.persistence.DeliveryStatus;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which deliveries to list, and from where. */
class DeliveryQuery {

    @RestQuery
    @Parameter(description = "Only deliveries of this status")
    @Pattern(
            regexp = "pending|sending|sent|failed|suppressed|expired",
            message = "must be pending, sending, sent, failed, suppressed or expired")
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "At most so many")
    @Min(1)
    @Max(200)
    @Nullable
    Integer limit;

    @RestQuery
    @Parameter(description = "Where to go on, from the previous page's next")
    @Size(max = 1000)
    @Nullable
    String cursor;

    Optional<DeliveryStatus> only() {
        return Optional.ofNullable(status).map(name -> DeliveryStatus.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    int size() {
        return limit == null ? 50 : limit;
    }

    Position from() {
        if (cursor == null) {
            return Position.START;
        }
        var place = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(place.getFirst()), UUID.fromString(place.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    static String after(Delivery last) {
        return Cursor.encode(last.requestedAt().toString(), last.id().value().toString());
    }
}
