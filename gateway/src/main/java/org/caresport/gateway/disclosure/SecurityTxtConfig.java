package org.caresport.gateway.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What security.txt (RFC 9116) says. */
@ConfigMapping(prefix = "caresport.gateway.security-txt")
interface SecurityTxtConfig {

    String EXAMPLE = "mailto:security@caresport.example";

    /** Where a weakness is reported, best first: {@code mailto:}, {@code https:} or {@code tel:}. Somebody reads it. */
    @WithDefault(EXAMPLE)
    List<URI> contact();

    /** What a finder may expect of us, and we of them; our own page unless set. */
    Optional<URI> policy();

    /** Until when what stands here holds, where somebody confirms that by hand; unless set it is confirmed by running. */
    Optional<OffsetDateTime> expires();

    /** For how long a running gateway confirms it; finders are told to trust none for more than a year. */
    @WithDefault("P90D")
    Duration validFor();

    /** How long before its end a date that was set by hand is warned of. */
    @WithDefault("P30D")
    Duration warnBefore();
}
