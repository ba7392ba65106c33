package org.caresport.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;

/** Who sends a body slowly holds up nobody else. */
@QuarkusTest
@WithTestResource(Town.class)
class SlowBodiesTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1500);

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @Test
    void aHundredSlowBodiesOfNobodyHoldUpNoOrdinaryRequest() throws Exception {
        whileAHundredSend(slowPost("/v1/provider-link/confirmation"));
    }

    @Test
    void norDoSlowBodiesThatCameWithAToken() throws Exception {
        whileAHundredSend(slowPost("/v1/referrals", "Authorization: Bearer " + tokens.valid() + "\r\n"));
    }

    private void whileAHundredSend(String head) throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Wire wire = new Wire(visitor.port());
                wire.write(head + "{");
                slow.add(wire);
            }

            assertThat(askedAndAnswered(60)).allSatisfy(took -> assertThat(took).isLessThan(AT_ONCE));
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void whoIsTooSlowIsToldSoAndHungUpOn() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            long began = System.nanoTime();
            wire.write(slowPost("/v1/provider-link/confirmation") + "{");

            String answer = wire.readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("connection: close")
                    .contains("/problems/request-timeout", "bytes a second");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void aBodyThatDripsFastEnoughStillHasToBeThereInTime() throws Exception {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write("POST /v1/provider-link/confirmation HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n");
            long began = System.nanoTime();
            while (wire.available() == 0 && System.nanoTime() - began < 10_000_000_000L) {
                wire.write("x".repeat(600));
                Thread.sleep(100);
            }

            assertThat(wire.readHead()).startsWith("HTTP/1.1 408 ");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        }
    }

    private List<Duration> askedAndAnswered(int times) throws Exception {
        List<Callable<Duration>> asking = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            boolean write = i % 2 == 0;
            asking.add(() -> {
                long began = System.nanoTime();
                HttpResponse<String> answer = write
                        ? visitor.postAdmitted("/v1/referrals", "{\"a\": 1}")
                        : visitor.getAdmitted("/v1/referrals/1");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(json(answer).getString("service")).isEqualTo("referral");
                return Duration.ofNanos(System.nanoTime() - began);
            });
        }
        List<Duration> took = new ArrayList<>();
        try (var crowd = Executors.newFixedThreadPool(4)) {
            for (Future<Duration> one : crowd.invokeAll(asking)) {
                took.add(one.get());
            }
        }
        return took;
    }

    private static String slowPost(String path, String... headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + String.join("", headers)
                + "Content-Length: 100\r\n\r\n";
    }
}
