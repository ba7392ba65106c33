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
import java.util.concurrent.CopyOnWriteArrayList;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.widget.Widgets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two consumers of one name: what comes together is handled together, in their order. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedPollTest {

    private static final String WHO = "story-who";
    private static final String WHAT = "story-what";
    private static final String GROUP = "kit-test.story";

    @Inject
    What what;

    @Inject
    Widgets widgets;

    /** The consumers begin when both topics are there: what lies in them then comes in one poll. */
    @Test
    @Order(1)
    void whatComesTogetherIsHandledInOneTransactionAndInTurn() {
        Topics.publish(WHAT, "k", "thing.v1", name("story-said"));
        Topics.publish(WHO, "k", "thing.v1", name("story-known"));

        awaitHandled("story-said");
        assertThat(what().heard).containsExactly("story-known", "story-said");
        assertThat(widgets.countTransactions("story-%")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void oneThatCannotBeHandledKeepsTheOtherTopicFromNothing() {
        Topics.publish(WHO, "k", "thing.v1", name("hopeless"));
        Topics.publish(WHAT, "k", "thing.v1", name("alone-said"));

        awaitHandled("alone-said");
        Topics.await(
                WHO + ".dead-letter",
                seen -> seen.body().path("name").asText().equals("hopeless")
                        && GROUP.equals(seen.headers().get("dead-letter-consumer")));
    }

    private void awaitHandled(String name) {
        await().untilAsserted(() -> assertThat(widgets.count(name)).isEqualTo(1));
    }

    private What what() {
        return ClientProxy.unwrap(what);
    }

    private static Map<String, String> name(String name) {
        return Map.of("name", name);
    }

    record Named(String name) {}

    /** Hears all of its topic, under the one name. */
    interface StoryConsumer extends EventConsumer {

        @Override
        default String group(String service) {
            return GROUP;
        }

        @Override
        default boolean handles(String type) {
            return true;
        }
    }

    @ApplicationScoped
    static class Who implements StoryConsumer {

        private final Widgets widgets;
        private final What what;

        Who(Widgets widgets, What what) {
            this.widgets = widgets;
            this.what = what;
        }

        @Override
        public String topic() {
            return WHO;
        }

        @Override
        public int turn() {
            return -1;
        }

        @Override
        public void on(IncomingEvent event) {
            var name = event.as(Named.class).name;
            if (name.equals("hopeless")) {
                throw new CannotHandle("a hopeless case");
            }
            ClientProxy.unwrap(what).heard.add(name);
            widgets.save(name);
        }
    }

    @ApplicationScoped
    static class What implements StoryConsumer {

        final List<String> heard = new CopyOnWriteArrayList<>();

        private final Widgets widgets;

        What(Widgets widgets) {
            this.widgets = widgets;
        }

        @Override
        public String topic() {
            return WHAT;
        }

        @Override
        public void on(IncomingEvent event) {
            var name = event.as(Named.class).name;
            heard.add(name);
            widgets.save(name);
        }
    }
}
