package org.caresport.notification.persistence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.caresport.notification.domain.DeliveryState;

/** A delivery's state in one word, to filter and to count by. */
public enum DeliveryStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    SUPPRESSED,
    EXPIRED;

    /** Those of a delivery of which something may still come. */
    public static final Set<DeliveryStatus> OPEN = Collections.unmodifiableSet(EnumSet.of(PENDING, SENDING, FAILED));

    public static DeliveryStatus of(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending s -> PENDING;
            case DeliveryState.Sending s -> SENDING;
            case DeliveryState.Sent s -> SENT;
            case DeliveryState.Failed s -> FAILED;
            case DeliveryState.Suppressed s -> SUPPRESSED;
            case DeliveryState.Expired s -> EXPIRED;
        };
    }
}
