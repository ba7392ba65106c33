package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.caresport.kit.production.Complaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptedMailTest {

    @ParameterizedTest
    @CsvSource({
        "mail.example.org, OPTIONAL, false, 1",
        "mail.example.org, DISABLED, false, 1",
        "mail.example.org, required, false, 0",
        "mail.example.org, OPTIONAL, true, 0",
        "127.0.0.1, OPTIONAL, false, 0",
    })
    void mailToAnotherMachineIsEncryptedOrNotSent(String host, String startTls, boolean tls, int complaints) {
        var settings = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        "quarkus.mailer.host", host,
                        "quarkus.mailer.start-tls", startTls,
                        "quarkus.mailer.tls", Boolean.toString(tls)))
                .build();

        assertThat(new EncryptedMail().complaints(settings))
                .hasSize(complaints)
                .extracting(Complaint::setting)
                .allMatch("quarkus.mailer.start-tls"::equals);
    }
}
