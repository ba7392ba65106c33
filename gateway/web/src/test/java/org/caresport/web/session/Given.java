package org.caresport.web.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.caresport.web.config.WebConfig;

/** The settings of a test: those of nobody's, with a secret. */
record Given(String secret) implements WebConfig {

    @Override
    public URI api() {
        return URI.create("http://127.0.0.1:8080");
    }

    @Override
    public Optional<String> doorKey() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mapTilesOrigin() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mapTiles() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mapTilesSource() {
        return Optional.empty();
    }

    @Override
    public Duration sessionLength() {
        return Duration.ofHours(10);
    }

    @Override
    public Duration renewBefore() {
        return Duration.ofSeconds(45);
    }
}
