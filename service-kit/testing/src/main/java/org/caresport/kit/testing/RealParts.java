package org.caresport.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service under test runs on: {@code @QuarkusTest @WithTestResource(RealParts.class)}. The parts are started once
 * for a test JVM and end with it.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            var database = TestDatabase.url();
            var kafka = TestBroker.bootstrapServers();
            var issuer = TestIssuer.url();
            var settings = new HashMap<>(ServiceLog.settings());
            settings.putAll(Map.of(
                    "quarkus.datasource.jdbc.url",
                    database,
                    "quarkus.datasource.username",
                    TestDatabase.USER,
                    "quarkus.datasource.password",
                    TestDatabase.USER,
                    "kafka.bootstrap.servers",
                    kafka,
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    "quarkus.http.test-port",
                    "0",
                    "quarkus.management.port",
                    "0",
                    "quarkus.management.test-port",
                    "0"));
            return settings;
        }
    }

    @Override
    public void stop() {
        // the parts are shared by all test classes of this JVM, and its end is theirs
    }
}
