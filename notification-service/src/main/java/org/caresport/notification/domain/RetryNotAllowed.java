package org.caresport.notification.domain;

import java.util.Locale;

public final class RetryNotAllowed extends DeliveryException {

    RetryNotAllowed(DeliveryId id, DeliveryState state) {
        super("Delivery %s is %s; only a failed one can be retried."
                .formatted(id.value(), state.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
    }
}
