package org.caresport.notification.persistence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.caresport.kit.sealing.Sealing;
import org.caresport.notification.domain.DeliveryId;
import org.jspecify.annotations.Nullable;

/** The links of messages as they lie in the database: a copy of it opens nobody's data. */
@ApplicationScoped
class SealedLinks {

    private final Sealing sealing;

    SealedLinks(Sealing sealing) {
        this.sealing = sealing;
    }

    void check(@Observes StartupEvent started) {
        sealing.require();
    }

    @Nullable
    String seal(DeliveryId delivery, @Nullable URI link) {
        return link == null ? null : sealing.seal(place(delivery), link.toString());
    }

    /** @param plain what an older version left */
    @Nullable
    URI open(DeliveryId delivery, @Nullable String sealed, @Nullable String plain) {
        var link = sealed == null ? plain : sealing.open(place(delivery), sealed);
        return link == null ? null : URI.create(link);
    }

    private static String place(DeliveryId delivery) {
        return "delivery/%s/link".formatted(delivery.value());
    }
}
