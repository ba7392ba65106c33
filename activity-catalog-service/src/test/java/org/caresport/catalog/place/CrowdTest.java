package org.caresport.catalog.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.anActivity;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.placesLeft;
import static org.caresport.catalog.testing.Catalogue.request;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caresport.catalog.testing.Callers;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

/** Many want the same few places at once. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CrowdTest {

    private static final int CROWD = 220;
    private static final int PLACES = 20;

    @Inject
    Allotment placement;

    @Test
    void ofACrowdAsManyGetAPlaceAsThereAreAndTheRestWaitInLine() throws Exception {
        var activity = anActivity(entry -> entry.put("capacity", PLACES));
        var crowd = crowd();

        atOnce(crowd.stream()
                .map(one -> during(() -> placement.hold(wish(one, activity))))
                .toList());

        var answers = answersTo(crowd);
        assertThat(answers).hasSize(CROWD);
        assertThat(answers)
                .filteredOn(seen -> seen.type().equals("org.caresport.places.reserved.v1"))
                .hasSize(PLACES);
        assertThat(positions(answers))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CROWD - PLACES).boxed().toList());
        assertThat(placesLeft(activity)).isZero();
        assertThat(states(activity)).isEqualTo(Map.of("reserved", 20L, "waiting", 200L));
    }

    @Test
    void theSameHoldsOverKafkaFromManyPartitions() {
        var activity = anActivity(entry -> entry.put("capacity", PLACES));
        var crowd = crowd();

        crowd.parallelStream().forEach(one -> request("hold", one, activity));

        await().until(() ->
                states(activity).values().stream().mapToLong(Long::longValue).sum() == CROWD);
        assertThat(states(activity)).isEqualTo(Map.of("reserved", 20L, "waiting", 200L));
        assertThat(answersTo(crowd)).hasSize(CROWD);
    }

    @Test
    void whileSomeLeaveAndOthersComeNoPlaceIsGivenTwiceAndNoneIsLost() throws Exception {
        var activity = anActivity(entry -> entry.put("capacity", PLACES));
        var first = crowd();
        atOnce(first.stream()
                .map(one -> during(() -> placement.hold(wish(one, activity))))
                .toList());
        var leaving = participations(activity, "reserved").stream().limit(10).toList();
        var coming = IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList();

        atOnce(Stream.concat(
                        leaving.stream().map(one -> during(() -> placement.release(wish(one, activity)))),
                        coming.stream().map(one -> during(() -> placement.hold(wish(one, activity)))))
                .toList());

        assertThat(states(activity)).isEqualTo(Map.of("reserved", 10L, "offered", 10L, "waiting", 240L));
        assertThat(placesLeft(activity)).isZero();
        assertThat(participations(activity, "offered")).containsExactlyInAnyOrderElementsOf(firstInLine(first));
    }

    @Test
    void aParticipationThatAsksManyTimesAtOnceGetsOnePlace() throws Exception {
        var activity = anActivity(entry -> entry.put("capacity", PLACES));
        var one = UUID.randomUUID();

        atOnce(IntStream.range(0, 30)
                .mapToObj(i -> during(() -> placement.hold(wish(one, activity))))
                .toList());

        assertThat(states(activity)).isEqualTo(Map.of("reserved", 1L));
        assertThat(placesLeft(activity)).isEqualTo(PLACES - 1);
    }

    @Test
    void whatIsAnnouncedLastIsTheTruth() throws Exception {
        var activity = anActivity(entry -> entry.put("capacity", CROWD + 10));
        var crowd = crowd();

        atOnce(crowd.stream()
                .map(one -> during(() -> placement.hold(wish(one, activity))))
                .toList());

        await().untilAsserted(() -> assertThat(announced(activity).getLast()).isEqualTo(10));
        assertThat(announced(activity)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<UUID> crowd() {
        return IntStream.range(0, CROWD).mapToObj(i -> UUID.randomUUID()).toList();
    }

    private static PlaceRequest wish(UUID participation, UUID activity) {
        return new PlaceRequest(participation, activity, Instant.now(), "cancelled");
    }

    /** As the consumer does: one transaction for each. */
    private static Callable<Void> during(Runnable work) {
        return () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        };
    }

    private static void atOnce(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Void>> running = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }
    }

    private static List<Topics.Seen> answersTo(List<UUID> crowd) {
        var keys = crowd.stream().map(UUID::toString).collect(Collectors.toSet());
        return await().until(() -> read(keys), seen -> seen.size() >= crowd.size());
    }

    private static List<Topics.Seen> read(Set<String> keys) {
        return Topics.read("place").stream()
                .filter(seen -> keys.contains(seen.key()))
                .toList();
    }

    private static List<Integer> positions(List<Topics.Seen> answers) {
        return answers.stream()
                .filter(seen -> seen.type().equals("org.caresport.places.waitlisted.v1"))
                .map(seen -> seen.body().path("position").asInt())
                .toList();
    }

    /** The ten who were told the positions 1 to 10. */
    private static List<UUID> firstInLine(List<UUID> crowd) {
        return answersTo(crowd).stream()
                .filter(seen -> seen.type().equals("org.caresport.places.waitlisted.v1"))
                .filter(seen -> seen.body().path("position").asInt() <= 10)
                .map(seen -> UUID.fromString(seen.key()))
                .toList();
    }

    private static Map<String, Long> states(UUID activity) {
        return items(activity).stream()
                .collect(Collectors.groupingBy(item -> (String) item.get("state"), Collectors.counting()));
    }

    private static List<UUID> participations(UUID activity, String state) {
        return items(activity).stream()
                .filter(item -> state.equals(item.get("state")))
                .map(item -> UUID.fromString((String) item.get("participationId")))
                .toList();
    }

    private static List<Map<String, Object>> items(UUID activity) {
        return as(Callers.broker())
                .get("/v1/activities/{id}/places", activity)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<Integer> announced(UUID activity) {
        return Topics.read("activity").stream()
                .filter(seen -> seen.key().equals(activity.toString()))
                .map(seen -> seen.body().path("placesLeft").asInt())
                .toList();
    }
}
