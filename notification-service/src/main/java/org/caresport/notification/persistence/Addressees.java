package org.caresport.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.PersonsConcerned;

/** Whose a delivery is, for the access log: its recipient's. */
@ApplicationScoped
class Addressees implements PersonsConcerned {

    private final Deliveries.Rows rows;

    Addressees(Deliveries.Rows rows) {
        this.rows = rows;
    }

    @Override
    public Access name(Access access) {
        return uuid(access.resourceId())
                .flatMap(rows::findByIdOptional)
                .map(row -> new Access(
                        access.action(),
                        access.resource(),
                        access.resourceId(),
                        row.recipientId.toString(),
                        access.outcome(),
                        null))
                .orElse(access);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
