package org.caresport.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.kit.production.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Town.class)
class SecurityTxtTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:30:00Z");

    @Inject
    Visitor visitor;

    @Test
    void whoeverFindsAWeaknessFindsOutWhomToTell() {
        HttpResponse<String> answer = visitor.get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        Map<String, String> fields = fields(answer.body());
        assertThat(fields)
                .containsEntry("Contact", "mailto:security@caresport.example")
                .containsEntry("Preferred-Languages", "nl, en")
                .containsEntry("Canonical", "http://127.0.0.1:8080/.well-known/security.txt")
                .containsEntry("Policy", "http://127.0.0.1:8080/security");
        assertThat(Instant.parse(fields.getOrDefault("Expires", "")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(80)), Instant.now().plus(Duration.ofDays(91)));
        assertThat(visitor.get(URI.create(fields.getOrDefault("Policy", "")).getPath())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "unset, P90D, nothing",
                "2026-12-31T00:00:00Z, P90D, nothing",
                "2026-11-25T12:00:00Z, P90D, has expired",
                "2026-12-01T00:00:00+01:00, P90D, expires on 2026-11-30T23:00:00Z",
                "2028-01-01T00:00:00Z, P90D, more than a year",
                "unset, P400D, more than a year",
                "unset, PT0S, has expired",
            })
    void aDateThatFindersWillNotBelieveIsWarnedOf(String expires, String validFor, String warning) {
        Map<String, String> settings = new HashMap<>(Map.of("valid-for", validFor));
        if (expires != null) {
            settings.put("expires", expires);
        }

        assertThat(with(settings).doubt().orElse("nothing")).contains(warning);
    }

    @Test
    void severalWaysToReachUsAreToldInTheirOrder() {
        String text = with(Map.of(
                        "contact", "https://care.example.org/report,mailto:security@care.example.org",
                        "policy", "https://care.example.org/disclosure",
                        "expires", "2026-12-31T12:00:00+01:00"))
                .text();

        assertThat(text).isEqualTo("""
                Contact: https://care.example.org/report
                Contact: mailto:security@care.example.org
                Expires: 2026-12-31T11:00:00Z
                Preferred-Languages: nl, en
                Canonical: https://care.example.org/.well-known/security.txt
                Policy: https://care.example.org/disclosure
                """);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "https://care.example.org, unset, 1",
                "https://care.example.org, mailto:security@caresport.example, 1",
                "https://care.example.org, mailto:security@care.example.org, 0",
                "http://127.0.0.1:8080, unset, 0",
            })
    void productionRefusesAnAddressThatNobodyReads(String home, String contact, int complaints) {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder().withDefaultValue("caresport.public-url", home);
        if (contact != null) {
            settings.withDefaultValue("caresport.gateway.security-txt.contact", contact);
        }

        List<Complaint> said =
                new DisclosurePrecaution().complaints(settings.build()).toList();

        assertThat(said)
                .hasSize(complaints)
                .extracting(Complaint::setting)
                .allMatch("caresport.gateway.security-txt.contact"::equals);
    }

    private static SecurityTxt with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(SecurityTxtConfig.class);
        settings.forEach((name, value) -> builder.withDefaultValue("caresport.gateway.security-txt." + name, value));
        return new SecurityTxt(
                builder.build().getConfigMapping(SecurityTxtConfig.class),
                URI.create("https://care.example.org"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.split(": ", 2))
                .forEach(field -> fields.put(field[0], field[1]));
        return fields;
    }
}
