package org.caresport.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Town.class)
class QuietSpansTest {

    private static final String SECRET = "zR4-pLw_8nA6kH3uJ0oD";

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319d";

    @Inject
    Visitor visitor;

    @Inject
    Seen seen;

    /** What an exporter would be handed. */
    @ApplicationScoped
    public static class Seen implements SpanProcessor {

        private final List<String> ended = new CopyOnWriteArrayList<>();

        List<String> ended() {
            return ended;
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Test
    void aTraceTellsNothingThatSomebodyWasMailed() {
        visitor.send(visitor.to("/link/" + SECRET + "?t=" + SECRET)
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .GET());

        await().atMost(Patience.LONG).until(() -> spans().size() == 2);
        assertThat(spans())
                .as("of the request, and of the one that goes on to the pages")
                .noneMatch(span -> span.contains(SECRET))
                .allMatch(span -> span.contains("(not told)"));
    }

    private List<String> spans() {
        return seen.ended().stream().filter(span -> span.contains(TRACE)).toList();
    }
}
