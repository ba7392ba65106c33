package org.caresport.gateway.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Machine;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** A page that came unencrypted may have been changed by anybody on its way: it does not get at the protected API. */
@ApplicationScoped
class CorsPrecaution implements Precaution {

    private static final String ORIGINS = "caresport.gateway.cors.origins";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return settings.getOptionalValue(ORIGINS, String.class).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(CorsPrecaution::isInTheClear)
                .limit(1)
                .map(origin -> new Complaint(
                        ORIGINS, "has an origin with plain HTTP", "Serve the page by https://, or drop it."));
    }

    private static boolean isInTheClear(String origin) {
        try {
            URI page = URI.create(origin);
            return "http".equalsIgnoreCase(page.getScheme()) && !Machine.isThis(page.getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
