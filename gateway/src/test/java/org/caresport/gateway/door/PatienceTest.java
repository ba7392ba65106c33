package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.Test;

/** How long the gateway waits for whom, and how many it lets in. */
@QuarkusTest
@WithTestResource(Town.class)
class PatienceTest {

    @Inject
    Visitor visitor;

    @Inject
    Visits visits;

    @Inject
    Connections connections;

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            long began = System.nanoTime();

            assertThat(wire.isClosedByPeer()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(8));
        }
    }

    @Test
    void headersThatDripAreCutOff() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Wire wire = new Wire(visitor.port())) {
            wire.write("GET /v1/activities HTTP/1.1\r\nHost: x\r\n");
            for (int i = 0; i < 60; i++) {
                wire.write("X-Drip-" + i + ": x\r\n");
                Thread.sleep(100);
            }
        } catch (SocketException closed) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            return;
        }
        throw new AssertionError("sixty dripped headers were taken");
    }

    @Test
    void theNextRequestOnAConnectionMayTakeLongerToComeButNotForEver() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write("GET /v1/activities?status=204 HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(wire.readHead()).startsWith("HTTP/1.1 204 ");
            long answered = System.nanoTime();

            assertThat(wire.isClosedByPeer()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - answered))
                    .isBetween(Duration.ofMillis(1800), Duration.ofSeconds(8));
        }
    }

    @Test
    void aConnectionServesManyRequests() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            for (int i = 0; i < 5; i++) {
                wire.write("GET /v1/activities?status=204 HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(wire.readHead()).startsWith("HTTP/1.1 204 ");
            }
        }
    }

    @Test
    void oneTooManyIsAskedToComeBackAndThePlacesComeFree() throws Exception {
        Patience.await().untilAsserted(() -> assertThat(visits.inHand()).isZero());
        List<Callable<HttpResponse<String>>> visits = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            visits.add(() -> visitor.get("/v1/activities?slow=1500"));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> visit : crowd.invokeAll(visits)) {
                answers.add(visit.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeBetween(30, 40);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("too-busy");
                    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                });
        Patience.await().untilAsserted(() -> assertThat(this.visits.inHand()).isZero());
    }

    @Test
    void aRouteThatTakesAllItCanGetLeavesTheOthersTheirPlaces() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            crowd.add(visitor.sendAsync(visitor.to("/v1/activities?slow=2300").GET()));
        }
        Patience.await().untilAsserted(() -> assertThat(visits.inHand()).isGreaterThan(30));

        assertThat(visitor.get("/v1/organisations").statusCode()).isEqualTo(200);
        assertThat(visitor.getAdmitted("/v1/activities").statusCode()).isEqualTo(200);
        assertThat(visitor.getAdmitted("/v1/referrals").statusCode()).isEqualTo(200);
        assertThat(visits.inHand()).as("the crowd is still inside").isGreaterThan(30);
        for (CompletableFuture<HttpResponse<String>> one : crowd) {
            one.get();
        }
    }

    @Test
    void whoLeavesInTheMiddleGivesUpThePlace() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write("GET /v1/activities?slow=2300 HTTP/1.1\r\nHost: x\r\n\r\n");
            Patience.await().untilAsserted(() -> assertThat(visits.inHand()).isPositive());
        }

        Awaitility.await()
                .atMost(Duration.ofMillis(1800))
                .untilAsserted(() -> assertThat(visits.inHand()).isZero());
    }

    @Test
    void closedConnectionsAreForgotten() throws IOException {
        for (int i = 0; i < 20; i++) {
            Wire.get(visitor.port(), "/v1/activities");
        }

        Patience.await().untilAsserted(() -> assertThat(connections.size()).isLessThan(5));
    }
}
