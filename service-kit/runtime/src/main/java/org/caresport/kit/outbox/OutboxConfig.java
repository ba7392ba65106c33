package org.caresport.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "caresport.outbox")
interface OutboxConfig {

    /** Off where Debezium reads the outbox table instead. */
    @WithDefault("true")
    boolean relay();

    /** How long an event of another replica may wait while such events come: the relay is woken at once only in its own. */
    @WithDefault("50ms")
    Duration poll();

    /** How long one may wait when none of another replica came for a minute. */
    @WithDefault("1s")
    Duration calmPoll();

    @WithDefault("500")
    int batch();

    /** How long the relay rests after the broker or the database failed. */
    @WithDefault("1s")
    Duration rest();

    /** CloudEvents {@code source}, as the NL GOV profile has it. */
    @WithDefault("urn:nld:oin:00000000000000000000:systeem:${quarkus.application.name}")
    URI source();
}
