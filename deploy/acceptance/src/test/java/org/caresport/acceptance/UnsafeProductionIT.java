package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.Test;

/** The packaged programs themselves refuse to start with unsafe settings, before they speak to anybody. */
class UnsafeProductionIT {

    private static final Path PROJECT = Settings.findProject();

    /** Addresses of documentation: nothing is there, and nothing may be asked of them. */
    private static final Map<String, String> UNSAFE = Map.of(
            "QUARKUS_HTTP_PORT", "0",
            "QUARKUS_MANAGEMENT_PORT", "0",
            "CARESPORT_PUBLIC_URL", "http://care.example.org",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "http://login.example.org/realms/caresport");

    @Test
    void theGatewayNamesEverySettingAndWhatToDo() throws Exception {
        var said = refusal("gateway", Map.of("CARESPORT_GATEWAY_CORS_ORIGINS", "http://workbench.example.org"));

        assertThat(said)
                .contains("- caresport.public-url is plain HTTP to another machine. Write https://")
                .contains("- quarkus.oidc.auth-server-url is plain HTTP to another machine.")
                .contains("- caresport.gateway.cors.origins has an origin with plain HTTP.")
                .contains("- caresport.gateway.security-txt.contact is an example.");
    }

    @Test
    void aServiceNamesEverySettingAndWhatToDoBeforeItSendsAPassword() throws Exception {
        var key = "q2p8Yw3uS0m1nZ7kT4vB6xC9dE5fG8hJ1lN3oP0rQ2U=";

        var said = refusal(
                "referral-service",
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://192.0.2.1/referral?sslmode=require",
                        "QUARKUS_DATASOURCE_USERNAME", "referral",
                        "QUARKUS_DATASOURCE_PASSWORD", "referral",
                        "KAFKA_BOOTSTRAP_SERVERS", "192.0.2.1:9092",
                        "CARESPORT_VAULT_KEYS_K1", key,
                        "CARESPORT_VAULT_CURRENT_KEY", "K1",
                        "CARESPORT_VAULT_LOOKUP_KEY", key));

        assertThat(said)
                .contains("- caresport.public-url is plain HTTP")
                .contains("- quarkus.datasource.jdbc.url leads to another machine, and sslmode is not verify-full.")
                .contains("- quarkus.datasource.password is an example or easily guessed.")
                .contains("- kafka.security.protocol does not encrypt")
                .contains("- caresport.vault.lookup-key is the same key as caresport.vault.keys.k1.")
                .doesNotContain(key);
    }

    /** What the program said before it ended, which it does by itself and with a failure. */
    private static String refusal(String program, Map<String, String> more) throws Exception {
        var jar = PROJECT.resolve("%1$s/target/%1$s-0.1.0-runner.jar".formatted(program));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx256m", "-jar", jar.toString())).redirectErrorStream(true);
        var settings = new HashMap<>(UNSAFE);
        settings.putAll(more);
        builder.environment().putAll(settings);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
            assertThat(process.exitValue()).as(said).isNotZero();
        } finally {
            process.destroyForcibly();
        }
        return said;
    }
}
