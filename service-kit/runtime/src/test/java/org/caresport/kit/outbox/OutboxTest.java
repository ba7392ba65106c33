package org.caresport.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.widget.Widgets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxTest {

    @Inject
    Widgets widgets;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Test
    void whatIsSavedIsAnnouncedAsACloudEvent() {
        var id = widgets.save("announced");

        var seen = Topics.await("widget", id.toString(), "widget.made.v1");

        assertThat(seen.body().get("name").asText()).isEqualTo("announced");
        assertThat(seen.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:nld:oin:00000000000000000000:systeem:kit-test")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
    }

    @Test
    void whatWasRolledBackIsNeverAnnounced() {
        var name = UUID.randomUUID().toString();
        assertThatThrownBy(() -> widgets.saveAndFail(name)).isInstanceOf(IllegalStateException.class);
        var later = widgets.save("later");

        Topics.await("widget", later.toString(), "widget.made.v1");
        assertThat(Topics.read("widget"))
                .noneMatch(seen -> name.equals(seen.body().path("name").asText()));
    }

    @Test
    void theEventsOfOneKeyKeepTheirOrderAndEachComesOnce() {
        var keys = List.of("order-a", "order-b", "order-c");
        var run = UUID.randomUUID().toString();
        for (int i = 0; i < 1200; i += 100) {
            var from = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.addAll(IntStream.range(from, from + 100)
                            .mapToObj(n -> OutgoingEvent.of(
                                    "order", keys.get(n % 3) + run, "order.v1", Instant.now(), Map.of("n", n)))
                            .toList()));
        }

        await().untilAsserted(() -> assertThat(ofRun(run)).hasSize(1200));
        for (var key : keys) {
            assertThat(ofRun(run).stream()
                            .filter(seen -> seen.key().equals(key + run))
                            .map(seen -> seen.body().get("n").asInt()))
                    .isSorted()
                    .hasSize(400);
        }
        await().untilAsserted(() -> assertThat(rowsLeft()).isZero());
    }

    @Test
    void whatIsTooLargeForTheBrokerDoesNotHoldUpTheOthers() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(OutgoingEvent.of(
                        "widget", "large", "widget.large.v1", Instant.now(), Map.of("x", "x".repeat(3_000_000)))));
        var next = widgets.save("after the large one");

        Topics.await("widget", next.toString(), "widget.made.v1");
        assertThat(Topics.read("widget")).noneMatch(seen -> seen.key().equals("large"));
    }

    @Test
    void whatGoesToATopicThatIsNotDeclaredIsRefusedBeforeTheBrokerDoes() {
        var stray = OutgoingEvent.of("elsewhere", "key", "widget.made.v1", Instant.now(), Map.of());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(stray)))
                .hasStackTraceContaining("caresport.topics.elsewhere");
    }

    @Test
    void anEventCarriesTheTraceOfItsRequest() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var location = given().auth()
                .oauth2(Tokens.of("maker").sign())
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .contentType("application/json")
                .body("{\"name\": \"traced\"}")
                .post("/widgets")
                .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);

        assertThat(Topics.await("widget", id, "widget.made.v1").headers().get("traceparent"))
                .startsWith("00-" + trace);
    }

    @Test
    void theRelayWorksOnlyUnderTheAdvisoryLock() throws SQLException {
        var id = widgets.save("the relay is at work");
        Topics.await("widget", id.toString(), "widget.made.v1");

        try (var rival = database.getConnection()) {
            // whoever has the lock now keeps it: a second session never gets it
            assertThat(tryLock(rival)).isFalse();
        }
    }

    private static boolean tryLock(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(0x0C_A5E5_9047L))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<Topics.Seen> ofRun(String run) {
        return Topics.read("order").stream()
                .filter(seen -> seen.key().endsWith(run))
                .toList();
    }

    private int rowsLeft() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox where refused is null")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
