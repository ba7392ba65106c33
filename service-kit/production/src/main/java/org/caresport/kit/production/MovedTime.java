package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Time is what it is. Only a platform that nobody else can reach, as tests start one, lives in another. */
@ApplicationScoped
class MovedTime implements Precaution {

    private static final String SETTING = "caresport.time.moved-by";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return text(settings, SETTING).isEmpty() || isAlone(settings)
                ? Stream.empty()
                : Stream.of(new Complaint(
                        SETTING, "puts the clock forward where others can reach the service", "Leave it out."));
    }

    private static boolean isAlone(Config settings) {
        return text(settings, "quarkus.http.host").filter(Machine::isThis).isPresent();
    }

    private static Optional<String> text(Config settings, String name) {
        return settings.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
