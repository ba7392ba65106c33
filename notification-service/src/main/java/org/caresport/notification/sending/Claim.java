package org.caresport.notification.sending;

import java.time.Instant;
import java.util.UUID;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryState.Sending;
import org.caresport.notification.domain.Recipient;

/** The right to make one attempt at a delivery, and where it goes. It lives in memory only. */
record Claim(Delivery delivery, Sending hold, Recipient recipient, String address) {

    UUID attempt() {
        return hold.attempt();
    }

    Instant until() {
        return hold.claimedUntil();
    }

    @Override
    public String toString() {
        return "Claim[" + delivery.id().value() + "]"; // an address must not reach a log by way of a record
    }
}
