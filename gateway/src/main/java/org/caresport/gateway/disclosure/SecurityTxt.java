package org.caresport.gateway.disclosure;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caresport.gateway.config.GatewayConfig;
import org.jboss.logging.Logger;

/** The file by which a finder of a weakness finds us, as it reads now. */
@ApplicationScoped
public class SecurityTxt {

    public static final String PATH = "/.well-known/security.txt";
    public static final String POLICY_PATH = "/security";

    private static final Logger LOG = Logger.getLogger(SecurityTxt.class);
    /** What RFC 9116 recommends at most. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final SecurityTxtConfig config;
    private final URI home;
    private final Clock clock;

    @Inject
    SecurityTxt(SecurityTxtConfig config, GatewayConfig gateway, Clock clock) {
        this(config, gateway.publicUrl(), clock);
    }

    SecurityTxt(SecurityTxtConfig config, URI home, Clock clock) {
        this.config = config;
        this.home = home;
        this.clock = clock;
    }

    public String text() {
        String contacts = config.contact().stream()
                .map(contact -> "Contact: " + contact + "\n")
                .collect(Collectors.joining());
        return contacts + "Expires: " + expires() + "\nPreferred-Languages: nl, en\nCanonical: " + home + PATH
                + "\nPolicy: " + policy() + "\n";
    }

    /** Where a finder can write, as people read it. */
    public String contact() {
        return config.contact().getFirst().toString().replaceFirst("^(mailto|tel):", "");
    }

    void warn(@Observes StartupEvent started) {
        doubt().ifPresent(LOG::warn);
    }

    /** Why finders will not believe it, or soon not any more. */
    Optional<String> doubt() {
        Instant now = clock.instant();
        Instant end = expires();
        if (!end.isAfter(now)) {
            return Optional.of("security.txt has expired: whoever finds a weakness will not believe it. Check what it"
                    + " says and set caresport.gateway.security-txt.expires anew, or remove that setting.");
        }
        if (config.expires().isPresent() && end.isBefore(now.plus(config.warnBefore()))) {
            return Optional.of("security.txt expires on " + end
                    + ": check what it says and set caresport.gateway.security-txt.expires anew.");
        }
        return end.isAfter(now.plus(LONGEST))
                ? Optional.of("security.txt expires in more than a year: finders are told not to believe that. Set"
                        + " caresport.gateway.security-txt.expires or .valid-for to less.")
                : Optional.empty();
    }

    private Instant expires() {
        return config.expires()
                .map(set -> set.toInstant().truncatedTo(ChronoUnit.SECONDS))
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS).plus(config.validFor()));
    }

    private URI policy() {
        return config.policy().orElse(URI.create(home + POLICY_PATH));
    }
}
