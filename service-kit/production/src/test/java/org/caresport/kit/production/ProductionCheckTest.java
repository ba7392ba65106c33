package org.caresport.kit.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCheckTest {

    private static final List<Precaution> PRECAUTIONS = List.of(
            new PublicAddresses(),
            new DatabaseConnections(),
            new KafkaConnection(),
            new ExampleSecrets(),
            new TrustInEverybody(),
            new MovedTime());

    /** As one machine runs it, and so does a cluster that is set up well. */
    private static final Map<String, String> ONE_MACHINE = Map.of(
            "caresport.public-url", "http://127.0.0.1:8080",
            "quarkus.oidc.auth-server-url", "http://127.0.0.1:8180/realms/caresport",
            "quarkus.oidc.token.issuer", "http://localhost:8180/realms/caresport",
            "quarkus.oidc.jwks-path", "/protocol/openid-connect/certs",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5433/referral",
            "quarkus.datasource.username", "referral",
            "quarkus.datasource.password", "o0Xk3cJmZ2V5sQ1n8bYwT4uL7hRfDpGa",
            "kafka.bootstrap.servers", "127.0.0.1:9092,[::1]:9092",
            "kafka.security.protocol", "SASL_PLAINTEXT");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    caresport.public-url             | http://care.example.org
                    caresport.public-url             | http://10.0.0.7:8080
                    caresport.public-url             | http://127.0.0.1.example.org
                    caresport.public-url             | http://care example
                    quarkus.oidc.auth-server-url     | http://keycloak:8080/realms/caresport
                    quarkus.oidc.token.issuer        | http://login.example.org/realms/caresport
                    quarkus.oidc.token.issuer        | any
                    quarkus.oidc.jwks-path           | http://login.example.org/certs
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://db.example.org/referral
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://db.example.org/referral?sslmode=require
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://db.example.org/referral?sslmode=verify-ca
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://127.0.0.1:5432,10.0.0.7:5432/referral
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://[2001:db8::1]:5432/referral
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://db/referral?sslmode=verify-full&sslmode=disable
                    quarkus.datasource.jdbc.url      | jdbc:postgresql://db/r?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory
                    quarkus.datasource."report".jdbc.url | jdbc:postgresql://10.0.0.7/report
                    quarkus.datasource.jdbc.url      | jdbc:otel:postgresql://10.0.0.7/referral
                    quarkus.datasource.password      | Beweeg-2026!
                    quarkus.datasource.password      | REFERRAL
                    quarkus.datasource.password      | change-me-please
                    quarkus.mailer.password          | secret
                    quarkus.oidc.credentials.secret  | example-secret
                    quarkus.oidc.credentials.client-secret.value | caresport
                    kafka.ssl.keystore.password      | changeme
                    kafka.sasl.jaas.config           | org.apache.kafka.common.security.scram.ScramLoginModule required username="referral" password="password";
                    quarkus.tls.trust-all            | true
                    quarkus.oidc.tls.verification    | none
                    quarkus.mailer.trust-all         | true
                    caresport.time.moved-by          | /tmp/ahead
                    """)
    void productionRefusesByName(String setting, String value) {
        assertThatThrownBy(() -> check(Map.of(setting, value)).insist())
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("- " + setting + " ")
                .hasMessageNotContaining(value.length() > 3 ? value : "=" + value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PLAINTEXT      |       | kafka.security.protocol
                    SASL_PLAINTEXT |       | kafka.security.protocol
                                   |       | kafka.security.protocol
                    SASL_SSL       | none  | kafka.ssl.endpoint.identification.algorithm
                    """)
    void aBrokerOnAnotherMachineIsSpokenToEncryptedOrNotAtAll(String protocol, String hostCheck, String named) {
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", "127.0.0.1:9092,SASL_SSL://kafka-1.example.org:9093");
        settings.put("kafka.security.protocol", protocol == null ? "" : protocol);
        if (hostCheck != null) {
            settings.put("kafka.ssl.endpoint.identification.algorithm", hostCheck.equals("none") ? "" : hostCheck);
        }

        assertThatThrownBy(() -> check(settings).insist()).hasMessageContaining("- " + named + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    caresport.public-url        | https://care.example.org
                    quarkus.oidc.token.issuer   | https://login.example.org/realms/caresport
                    quarkus.datasource.jdbc.url | jdbc:postgresql://db.example.org/referral?sslmode=verify-full&sslrootcert=/etc/ca.crt
                    quarkus.datasource.jdbc.url | jdbc:postgresql:referral
                    quarkus.datasource.jdbc.url | jdbc:postgresql:///referral
                    quarkus.datasource.jdbc.url | jdbc:postgresql://[::1]:5432/referral
                    quarkus.datasource.jdbc.url | jdbc:postgresql://db/r?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg
                    quarkus.tls.trust-all       | false
                    quarkus.tls.key-store.credentials-provider.password-key | password
                    """)
    void whatIsSafeStarts(String setting, String value) {
        assertThatCode(() -> check(Map.of(setting, value)).insist()).doesNotThrowAnyException();
    }

    @Test
    void oneMachineThatSpeaksToItselfAloneStarts() {
        assertThatCode(() -> check(Map.of()).insist()).doesNotThrowAnyException();
    }

    @Test
    void theClockIsMovedWhereNobodyElseCanReachTheServiceAlone() {
        var moved = Map.of("caresport.time.moved-by", "/tmp/ahead");

        assertThatCode(() ->
                        check(with(moved, "quarkus.http.host", "127.0.0.1")).insist())
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> check(with(moved, "quarkus.http.host", "0.0.0.0")).insist())
                .hasMessageContaining("caresport.time.moved-by");
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    @Test
    void sslmodeMayStandBesideTheAddress() {
        assertThatCode(() -> check(Map.of(
                                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example.org/referral",
                                "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode", "verify-full"))
                        .insist())
                .doesNotThrowAnyException();
    }

    @Test
    void aSecretFromTheEnvironmentIsLookedAtToo() {
        var environment = Map.of("QUARKUS_MAILER_PASSWORD", "welcome");
        var settings = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withDefaultValues(ONE_MACHINE)
                .build();

        assertThatThrownBy(() -> new ProductionCheck(PRECAUTIONS, settings).insist())
                .hasMessageContainingAll("1 unsafe setting", "- quarkus.mailer.password ");
    }

    @Test
    void everythingIsSaidAtOnceEachWithWhatToDo() {
        var settings = Map.of(
                "caresport.public-url", "http://care.example.org",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example.org/referral",
                "quarkus.datasource.password", "postgres",
                "kafka.bootstrap.servers", "kafka.example.org:9092");

        assertThatThrownBy(() -> check(settings).insist()).hasMessage("""
                Not started: 4 unsafe setting(s) for production.
                  - caresport.public-url is plain HTTP to another machine. Write https://, and let TLS end in front of it.
                  - kafka.security.protocol does not encrypt, and kafka.bootstrap.servers leads to another machine. Set it to SASL_SSL, or to SSL with a certificate for each service.
                  - quarkus.datasource.jdbc.url leads to another machine, and sslmode is not verify-full. Add sslmode=verify-full, and sslrootcert=<the file with your database's certificate authority>.
                  - quarkus.datasource.password is an example or easily guessed. Generate one, with openssl rand -base64 32 say.""");
    }

    @Test
    void hostsOfThisMachineAreKnownByHowTheyAreWritten() {
        assertThat(List.of("127.0.0.1", "127.9.9.9", "[::1]", "::1", "localhost", "db.localhost"))
                .allMatch(Machine::isThis);
        assertThat(List.of("localhost.example.org", "10.0.0.1", "0.0.0.0", "db", ""))
                .noneMatch(Machine::isThis);
    }

    private static ProductionCheck check(Map<String, String> changed) {
        var settings = new HashMap<>(ONE_MACHINE);
        settings.putAll(changed);
        var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        return new ProductionCheck(PRECAUTIONS, config);
    }
}
