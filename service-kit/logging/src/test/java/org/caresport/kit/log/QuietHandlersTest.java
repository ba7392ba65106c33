package org.caresport.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHandlersTest {

    private static final Map<String, String> QUIET = Map.of(
            "quarkus.log.console.filter", "quiet",
            "quarkus.log.file.filter", "quiet",
            "quarkus.log.syslog.filter", "quiet",
            "quarkus.log.socket.filter", "quiet");

    @Test
    void aServiceWhoseHandlersAreQuietStarts() {
        assertThat(complaints(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.log.console.filter, loud, quarkus.log.console.filter",
        "quarkus.log.file.filter, '', quarkus.log.file.filter",
        "quarkus.log.handler.file.audit.enabled, true, quarkus.log.handler.file.audit.filter"
    })
    void aHandlerWithoutTheFilterIsNamed(String setting, String value, String named) {
        assertThat(complaints(Map.of(setting, value)))
                .singleElement()
                .asString()
                .contains(named);
    }

    private static List<String> complaints(Map<String, String> settings) {
        var all = new HashMap<>(QUIET);
        all.putAll(settings);
        return new QuietHandlers()
                .complaints(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(all, "test", 500))
                        .build())
                .map(Object::toString)
                .toList();
    }
}
