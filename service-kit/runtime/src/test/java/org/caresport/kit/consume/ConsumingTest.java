package org.caresport.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.event.TransientFailure;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.widget.Widgets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ConsumingTest {

    private static final String TOPIC = "foreign";

    @Inject
    Recorder recorder;

    @Inject
    Widgets widgets;

    @Inject
    Shelf shelf;

    @BeforeEach
    void nothingHasBeenTried() {
        recorder().tries.clear();
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() {
        var id = UUID.randomUUID().toString();
        Topics.publish(TOPIC, "k", "thing.v1", id, name("twice"));
        Topics.publish(TOPIC, "k", "thing.v1", id, name("twice"));
        Topics.publish(TOPIC, "k", "thing.v1", name("last of twice"));

        awaitHandled("last of twice");
        assertThat(widgets.count("twice")).isEqualTo(1);
    }

    @Test
    void anEventThatIsSentAgainForUsTakesEffectOnceHoweverOften() {
        var id = UUID.randomUUID().toString();
        var forUs = Map.of("replayed-for", "kit-test.foreign");
        Topics.publish(TOPIC, "k", "thing.v1", id, name("sent again"), forUs);
        Topics.publish(TOPIC, "k", "thing.v1", id, name("sent again"), forUs);
        Topics.publish(TOPIC, "k", "thing.v1", name("last of sent again"));

        awaitHandled("last of sent again");
        assertThat(widgets.count("sent again")).isEqualTo(1);
    }

    @Test
    void anEventThatIsSentAgainForAnotherConsumerIsPassedOver() {
        var id = UUID.randomUUID().toString();
        Topics.publish(TOPIC, "k", "thing.v1", id, name("another's"), Map.of("replayed-for", "kit-test.another"));
        Topics.publish(TOPIC, "k", "thing.v1", name("after another's"));

        awaitHandled("after another's");
        assertThat(widgets.count("another's")).isZero();
    }

    @Test
    void aTypeThatIsNotOursIsPassedOver() {
        Topics.publish(TOPIC, "k", "other.v1", name("other"));
        Topics.publish(TOPIC, "k", "thing.v1", name("ours"));

        awaitHandled("ours");
        assertThat(widgets.count("other")).isZero();
    }

    @Test
    void whatCannotBeHandledIsKeptWithItsReason() {
        Topics.publish(TOPIC, "poison", "thing.v1", name("hopeless"));
        Topics.publish(TOPIC, "poison", "thing.v1", name("after hopeless"));

        awaitHandled("after hopeless");
        var letter = Topics.await(
                TOPIC + ".dead-letter",
                seen -> seen.body().path("name").asText().equals("hopeless"));
        assertThat(letter.headers().get("dead-letter-reason"))
                .contains("CannotHandle")
                .contains("hopeless case");
        assertThat(letter.headers().get("dead-letter-consumer")).isEqualTo("kit-test.foreign");
        assertThat(widgets.count("hopeless")).isZero();
    }

    @Test
    void whatIsNoCloudEventIsKeptToo() {
        Topics.publishRaw(TOPIC, "raw", new byte[] {1, 2, 3});
        Topics.publish(TOPIC, "raw", "thing.v1", name("after raw"));

        awaitHandled("after raw");
        Topics.await(TOPIC + ".dead-letter", seen -> seen.key().equals("raw"));
    }

    @Test
    void aFaultOfOursIsTriedFiveTimesAndThenKept() {
        Topics.publish(TOPIC, "faulty", "thing.v1", name("faulty"));

        Topics.await(
                TOPIC + ".dead-letter",
                seen -> seen.body().path("name").asText().equals("faulty"));
        assertThat(recorder().tries.get("faulty")).isEqualTo(5);
        assertThat(widgets.count("faulty")).isZero();
    }

    @Test
    void whatFailsForNowIsTriedUntilItWorksWhileOtherPartitionsGoOn() {
        recorder().away.set(true);
        Topics.publish(TOPIC, "waiting", "thing.v1", name("passing"));
        for (int i = 0; i < 12; i++) {
            Topics.publish(TOPIC, "other-" + i, "thing.v1", name("free-" + i));
        }

        // twelve keys on three partitions: those of the other two arrive
        await().untilAsserted(() -> assertThat(widgets.countAll("free-%")).isGreaterThanOrEqualTo(2));
        assertThat(widgets.count("passing")).isZero();

        recorder().away.set(false);
        awaitHandled("passing");
        await().untilAsserted(() -> assertThat(widgets.countAll("free-%")).isEqualTo(12));
        assertThat(widgets.count("passing")).isEqualTo(1);
    }

    @Test
    void eventsThatQueuedUpShareTransactions() {
        publishWhileBusy("queued", List.of("queued-1", "queued-2", "queued-3", "queued-4", "queued-5", "queued-6"));

        awaitHandled("queued-6");
        assertThat(widgets.countAll("queued-%")).isEqualTo(6);
        assertThat(widgets.countTransactions("queued-%")).isLessThan(6);
    }

    @Test
    void oneThatFailsAmongManyHarmsNoOther() {
        publishWhileBusy("mixed", List.of("mixed-1", "mixed-2", "hopeless", "mixed-3", "mixed-4"));

        awaitHandled("mixed-4");
        assertThat(widgets.countAll("mixed-%")).isEqualTo(4);
        assertThat(widgets.count("hopeless")).isZero();
        Topics.await(
                TOPIC + ".dead-letter",
                seen -> seen.key().equals("mixed")
                        && seen.body().path("name").asText().equals("hopeless"));
    }

    @Test
    void oneDeliveredTwiceAmongManyTakesEffectOnce() {
        var id = UUID.randomUUID().toString();
        recorder().busy.set(true);
        Topics.publish(TOPIC, "again", "thing.v1", name("slow"));
        await().until(() -> recorder().tries.containsKey("slow"));
        Topics.publish(TOPIC, "again", "thing.v1", id, name("again-1"));
        Topics.publish(TOPIC, "again", "thing.v1", id, name("again-1"));
        Topics.publish(TOPIC, "again", "thing.v1", name("again-2"));
        recorder().busy.set(false);

        awaitHandled("again-2");
        assertThat(widgets.count("again-1")).isEqualTo(1);
    }

    @Test
    void aTableFollowsItsTopicAndForgetsWhatIsErased() {
        var id = UUID.randomUUID();
        widgets.put(id, "old");
        widgets.put(id, "new");
        await().untilAsserted(() -> assertThat(shelf().names).containsEntry(id.toString(), "new"));

        widgets.erase(id);
        await().untilAsserted(() -> assertThat(shelf().names).doesNotContainKey(id.toString()));
    }

    private static Map<String, String> name(String name) {
        return Map.of("name", name, "unknown", "ignored");
    }

    /** They lie in the topic together when the consumer next looks. */
    private void publishWhileBusy(String key, List<String> names) {
        recorder().busy.set(true);
        Topics.publish(TOPIC, key, "thing.v1", name("slow"));
        await().until(() -> recorder().tries.containsKey("slow"));
        names.forEach(name -> Topics.publish(TOPIC, key, "thing.v1", name(name)));
        recorder().busy.set(false);
    }

    private void awaitHandled(String name) {
        await().untilAsserted(() -> assertThat(widgets.count(name)).isEqualTo(1));
    }

    private Recorder recorder() {
        return ClientProxy.unwrap(recorder);
    }

    private Shelf shelf() {
        return ClientProxy.unwrap(shelf);
    }

    /** Saves what it hears, and fails as its name says. */
    @ApplicationScoped
    static class Recorder implements EventConsumer {

        final Map<String, Integer> tries = new ConcurrentHashMap<>();
        final AtomicBoolean away = new AtomicBoolean();
        final AtomicBoolean busy = new AtomicBoolean();

        private final Widgets widgets;

        Recorder(Widgets widgets) {
            this.widgets = widgets;
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public boolean handles(String type) {
            return type.equals("thing.v1");
        }

        @Override
        public void on(IncomingEvent event) {
            var name = event.as(Named.class).name;
            tries.merge(name, 1, Integer::sum);
            widgets.save(name);
            switch (name) {
                case "hopeless" -> throw new CannotHandle("a hopeless case");
                case "faulty" -> throw new IllegalArgumentException("a fault of ours");
                case "passing" -> {
                    if (away.get()) {
                        throw new TransientFailure("the world is away", new IllegalStateException());
                    }
                }
                case "slow" -> await().untilFalse(busy);
                default -> {}
            }
        }

        record Named(String name) {}
    }

    @ApplicationScoped
    static class Shelf implements CompactedTable {

        final Map<String, String> names = new ConcurrentHashMap<>();

        @Override
        public String topic() {
            return "widget-table";
        }

        @Override
        public void put(IncomingEvent event) {
            names.put(event.key(), event.as(Recorder.Named.class).name);
        }

        @Override
        public void remove(String key) {
            names.remove(key);
        }
    }
}
