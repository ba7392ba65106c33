package org.caresport.web.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of the pages' process. */
@ConfigMapping(prefix = "caresport.web")
public interface WebConfig {

    /** Where the door is for this process: what a page shows is asked there. */
    URI api();

    /** What the door knows this process by, and believes of whom it asks: {@code caresport.gateway.rate-limits.door-key} there. */
    Optional<String> doorKey();

    /** Where a browser may take map tiles from: {@code https://service.pdok.nl}. Without it a map shows points alone. */
    Optional<String> mapTilesOrigin();

    /** The address of a tile there, {@code https://service.pdok.nl/…/{z}/{x}/{y}.png}. */
    Optional<String> mapTiles();

    /** Whom a map names for its tiles. */
    Optional<String> mapTilesSource();

    /** Encrypts the tokens of a session where they are kept; 32 characters or more. A new one ends all sessions. */
    String secret();

    /** The longest a session lasts, whatever happens in it. */
    @WithDefault("10h")
    Duration sessionLength();

    /** How long before its end a token is renewed. */
    @WithDefault("45s")
    Duration renewBefore();
}
