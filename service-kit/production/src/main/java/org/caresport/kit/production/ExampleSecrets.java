package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** No secret is one that stands in a guide, in this repository or in every list of first guesses. */
@ApplicationScoped
class ExampleSecrets implements Precaution {

    private static final List<String> OURS = List.of("quarkus.", "caresport.", "kafka.");
    /** What ends so is a secret; {@code …password-key} is where one is kept. */
    private static final Pattern SECRET =
            Pattern.compile(".*(password|passwd|passphrase|secret|secret[.-]value|jaas[.-]config)");

    private static final Pattern IN_JAAS = Pattern.compile("password\\s*=\\s*[\"']?([^\"';\\s]*)");
    /** Whole, in lower case; the demo's password first. */
    private static final Set<String> EXAMPLES = Set.of(
            "beweeg-2026!",
            "admin",
            "caresport",
            "catalog",
            "default",
            "demo",
            "keycloak",
            "letmein",
            "matching",
            "notification",
            "pass",
            "passw0rd",
            "password",
            "postgres",
            "referral",
            "root",
            "s3cr3t",
            "secret",
            "test",
            "welcome",
            "123456",
            "12345678");

    private static final List<String> MARKS = List.of("example", "change-me", "changeme", "change_me", "your-", "<");

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return SettingNames.of(settings)
                .filter(name -> OURS.stream().anyMatch(name::startsWith))
                .filter(name -> SECRET.matcher(name).matches())
                .filter(name -> settings.getOptionalValue(name, String.class)
                        .filter(value -> isExample(name, value, settings))
                        .isPresent())
                .map(name -> new Complaint(
                        name, "is an example or easily guessed", "Generate one, with openssl rand -base64 32 say."));
    }

    private static boolean isExample(String name, String value, Config settings) {
        var jaas = IN_JAAS.matcher(value);
        var secret = (name.contains("jaas") && jaas.find() ? jaas.group(1) : value)
                .strip()
                .toLowerCase(Locale.ROOT);
        return EXAMPLES.contains(secret)
                || MARKS.stream().anyMatch(secret::contains)
                || isTheUsersName(name, secret, settings);
    }

    private static boolean isTheUsersName(String name, String secret, Config settings) {
        return name.endsWith("password")
                && settings.getOptionalValue(name.replaceFirst("password$", "username"), String.class)
                        .filter(user -> user.equalsIgnoreCase(secret))
                        .isPresent();
    }
}
