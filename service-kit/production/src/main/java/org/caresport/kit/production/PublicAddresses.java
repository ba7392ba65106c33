package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Links and tokens travel encrypted: mailed links lead to HTTPS, and tokens and their keys come by it. */
@ApplicationScoped
class PublicAddresses implements Precaution {

    private static final String ISSUER = "quarkus.oidc.token.issuer";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return Stream.concat(
                Stream.of("caresport.public-url", "quarkus.oidc.auth-server-url", "quarkus.oidc.jwks-path", ISSUER)
                        .flatMap(setting -> settings.getOptionalValue(setting, String.class).stream()
                                .flatMap(address -> complaint(setting, address).stream())),
                settings.getOptionalValue(ISSUER, String.class).filter("any"::equals).stream()
                        .map(any -> new Complaint(
                                ISSUER, "takes tokens of any issuer", "Name the one realm whose tokens count.")));
    }

    private static Optional<Complaint> complaint(String setting, String address) {
        try {
            var url = URI.create(address.strip());
            return !"http".equalsIgnoreCase(url.getScheme()) || Machine.isThis(url.getHost())
                    ? Optional.empty()
                    : Optional.of(new Complaint(
                            setting,
                            "is plain HTTP to another machine",
                            "Write https://, and let TLS end in front of it."));
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    new Complaint(setting, "is no address", "Write it as https://care.example.org, without spaces."));
        }
    }
}
