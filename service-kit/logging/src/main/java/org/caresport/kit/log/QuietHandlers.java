package org.caresport.kit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** No log handler writes unfiltered: what people sent would stand in the log. */
@ApplicationScoped
class QuietHandlers implements Precaution {

    private static final List<String> FILTERS = List.of(
            "quarkus.log.console.filter",
            "quarkus.log.file.filter",
            "quarkus.log.syslog.filter",
            "quarkus.log.socket.filter");
    private static final String NAMED = "quarkus.log.handler.";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        var named = StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(NAMED) && name.matches(".*\\.enabled?"))
                .map(name -> name.replaceFirst("\\.enabled?$", ".filter"));
        return Stream.concat(FILTERS.stream(), named)
                .filter(name -> !settings.getOptionalValue(name, String.class)
                        .orElse("")
                        .equals(QuietLog.NAME))
                .map(name -> new Complaint(
                        name, "lets what people send into the log", "Set it to " + QuietLog.NAME + ", its default."));
    }
}
