package org.caresport.kit.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose words may stand in the log. Ours may: each is written to name nobody. Of libraries only those that speak of the
 * process itself; every other library meets what was sent, and some day quotes it. A list of those that quote today would
 * let the next one through.
 */
final class Speakers {

    /** Names a message in the library's own catalogue, such as {@code ARJUNA012117} or {@code HHH000247}. */
    private static final Pattern NUMBER = Pattern.compile("\\A([A-Z]{2,12}[0-9]{2,8})\\b");

    private static final List<String> OWN = List.of("org.caresport");

    private static final List<String> OF_THE_PROCESS = List.of(
            "io.quarkus.runtime",
            "io.quarkus.bootstrap",
            "io.quarkus.deployment",
            "io.quarkus.config",
            "io.smallrye.config",
            "io.quarkus.scheduler",
            "io.quarkus.flyway",
            "org.flywaydb",
            "io.quarkus.agroal",
            "io.agroal",
            "io.quarkus.oidc.runtime.OidcRecorder",
            "io.vertx.core.impl.BlockedThreadChecker",
            "org.jboss.threads");

    /** Says that the service has started, and with what. */
    private static final String START = "io.quarkus";

    private Speakers() {}

    static boolean isHeard(String logger) {
        return isAmong(OWN, logger) || isOfTheProcess(logger);
    }

    /** One whose exceptions end a start: they name settings, and come before the first request. */
    static boolean isOfTheProcess(String logger) {
        return logger.equals(START) || isAmong(OF_THE_PROCESS, logger);
    }

    /** What stands in place of words that are not told. */
    static String standIn(String words) {
        var number = NUMBER.matcher(words);
        return number.find() ? number.group(1) + " (its words are not told here)" : "(its words are not told here)";
    }

    private static boolean isAmong(List<String> names, String logger) {
        return names.stream().anyMatch(name -> logger.equals(name) || logger.startsWith(name + "."));
    }
}
