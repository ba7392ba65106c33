package org.caresport.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.widget.Widgets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class IdempotencyTest {

    private final String token = Tokens.of("maker").subject("anna").sign();

    @Inject
    Widgets widgets;

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndNoSecondEffect() {
        var name = UUID.randomUUID().toString();

        var first = make(token, "key-" + name, name);
        var again = make(token, "key-" + name, name);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(widgets.count(name)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        make(token, key, "one");

        make(token, key, "two").then().statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToWhoSentIt() {
        var key = UUID.randomUUID().toString();
        make(token, key, "one");

        var other = make(Tokens.of("maker").subject("bram").sign(), key, "two");

        assertThat(other.statusCode()).isEqualTo(201);
    }

    @Test
    void whoActsForTwoOrganisationsHasKeysOfTheirOwnInEach() {
        var key = UUID.randomUUID().toString();
        var here = Tokens.of("maker").subject("anna").organisation("one").sign();
        var there = Tokens.of("maker").subject("anna").organisation("two").sign();
        make(here, key, "one").then().statusCode(201);

        make(there, key, "one").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void nobodyHasNoKeys() {
        given().contentType("application/json")
                .body("{\"name\": \"x\"}")
                .post("/widgets/nobody")
                .then()
                .statusCode(500);
    }

    @Test
    void aLongSubjectHasKeysToo() {
        var token = Tokens.of("maker").subject("s".repeat(400)).sign();

        make(token, "key", UUID.randomUUID().toString()).then().statusCode(201);
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        var key = UUID.randomUUID().toString();
        make(token, key, " ").then().statusCode(400);

        assertThat(make(token, key, "corrected").statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtOnceTakeEffectOnce() throws InterruptedException {
        var name = UUID.randomUUID().toString();
        try (var pool = Executors.newFixedThreadPool(12)) {
            Callable<String> send = () -> make(token, name, name).asString();
            var answers =
                    pool.invokeAll(IntStream.range(0, 24).mapToObj(_ -> send).toList());

            assertThat(answers.stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(widgets.count(name)).isEqualTo(1);
    }

    @Test
    void aKeyThatCannotBeStoredIsNamed() {
        make(token, "k".repeat(201), "one").then().statusCode(400).body("errors[0].field", endsWith("Idempotency-Key"));
    }

    private static Response make(String token, String key, String name) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/widgets");
    }
}
