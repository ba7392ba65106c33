package org.caresport.gateway.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.stream.Stream;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Machine;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** Where the world reaches the gateway, it tells a finder of a weakness an address that somebody reads. */
@ApplicationScoped
class DisclosurePrecaution implements Precaution {

    private static final String CONTACT = "caresport.gateway.security-txt.contact";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        boolean seen = settings.getOptionalValue("caresport.public-url", URI.class)
                .filter(url -> !Machine.isThis(url.getHost()))
                .isPresent();
        boolean example = settings.getOptionalValue(CONTACT, String.class)
                .orElse(SecurityTxtConfig.EXAMPLE)
                .contains("caresport.example");
        return seen && example
                ? Stream.of(new Complaint(
                        CONTACT, "is an example", "Set it to mailto:… or https://… of those who take reports."))
                : Stream.empty();
    }
}
