package org.caresport.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "caresport.sending")
interface SendingConfig {

    /** How many messages one replica sends at the same time. */
    @WithDefault("2")
    int senders();

    /** How often to look for what is due when nobody rings. */
    @WithDefault("PT1S")
    Duration poll();

    /** For how long a claimed message is nobody else's; at least twice quarkus.mailer.timeout. */
    @WithDefault("PT60S")
    Duration lease();

    /** The wait after the first failed attempt; it doubles with each. */
    @WithDefault("PT2S")
    Duration firstWait();

    @WithDefault("PT15M")
    Duration longestWait();

    @WithDefault("400")
    int maxAttempts();
}
