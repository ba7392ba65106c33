package org.caresport.referral.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.domain.TooManyCodes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CodeTriesTest {

    private static final int MOST = 10;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Inject
    CodeTries tries;

    private final String login = UUID.randomUUID().toString();

    @Test
    void whoMakesCodesUpIsStoppedThoughEachIsAnotherOne() {
        for (int i = 0; i < MOST; i++) {
            guess(login).statusCode(422);
        }

        var wait = guess(login)
                .statusCode(429)
                .body("type", endsWith("/rate-limited"))
                .extract()
                .header("Retry-After");

        assertThat(Long.parseLong(wait)).isBetween(86_000L, 86_400L);
        guess(UUID.randomUUID().toString()).statusCode(422);
    }

    @Test
    void aDayLaterCodesMayBeTriedAgain() {
        for (int i = 0; i < MOST; i++) {
            assertThat(mayTry(NOW)).isTrue();
        }
        assertThat(mayTry(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(mayTry(NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void aRightCodeForgivesTheWrongOnesBeforeIt() {
        for (int i = 0; i < MOST; i++) {
            mayTry(NOW);
        }

        QuarkusTransaction.requiringNew().run(() -> tries.forgive(login));

        assertThat(mayTry(NOW)).isTrue();
    }

    @Test
    void manyTriesAtOnceAreNotMoreThanManyInARow() {
        var allowed = new AtomicInteger();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 4 * MOST; i++) {
                threads.execute(() -> {
                    if (mayTry(NOW)) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(allowed).hasValue(MOST);
    }

    private boolean mayTry(Instant now) {
        try {
            tries.count(login, now);
            return true;
        } catch (TooManyCodes tooMany) {
            return false;
        }
    }

    private static ValidatableResponse guess(String login) {
        return As.patient(login)
                .body("{\"code\": \"%s\", \"birthDate\": \"1958-03-14\"}".formatted(UUID.randomUUID()))
                .post("/v1/me/patient-link")
                .then();
    }
}
