package org.caresport.kit.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The same parts, seen from the broker's other side: it asks who calls, and lets nobody do what they were not allowed. */
public class SecuredParts extends RealParts {

    /** As whom the service under test logs in; a test tells the broker of it by {@link BrokerUsers}. */
    public static final String USER = "service-under-test";

    public static final String PASSWORD = "Beweeg-every-day";

    /** What an operator reads. */
    public static final Path LOG = Path.of("target", "secured.log").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("kafka.bootstrap.servers", TestBroker.securedServers());
        settings.put("kafka.security.protocol", "SASL_PLAINTEXT");
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "kafka.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(USER, PASSWORD));
        settings.put("quarkus.log.file.enabled", "true");
        settings.put("quarkus.log.file.path", LOG.toString());
        return settings;
    }
}
