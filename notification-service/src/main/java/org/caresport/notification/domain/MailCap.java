package org.caresport.notification.domain;

import java.time.Duration;

/** So many messages to one address in so long; what is over waits. */
public record MailCap(int most, Duration window) {

    public MailCap {
        if (most < 1) {
            throw new IllegalArgumentException("a cap of " + most + " lets no message through; it is at least 1");
        }
    }
}
