package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Encryption to whoever answers protects from nobody who can answer: certificates are looked at. */
@ApplicationScoped
class TrustInEverybody implements Precaution {

    private static final Pattern SWITCHES =
            Pattern.compile("quarkus\\..*(trust[.-]all|tls[.-]verification|hostname[.-]verification[.-]algorithm)");
    private static final Set<String> OFF = Set.of("true", "none");

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return SettingNames.of(settings)
                .filter(name -> SWITCHES.matcher(name).matches())
                .filter(name -> settings.getOptionalValue(name, String.class)
                        .filter(value -> OFF.contains(value.strip().toLowerCase(Locale.ROOT)))
                        .isPresent())
                .map(name -> new Complaint(
                        name,
                        "switches the look at certificates off",
                        "Leave it out, and name your certificate authority in a trust store."));
    }
}
