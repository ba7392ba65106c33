package org.caresport.kit.consume;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.caresport.kit.event.CloudEvents;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.trace.Trace;

/** Handles one record: once, in one transaction, under the trace of the request it came from. */
@ApplicationScoped
class EventHandling {

    private final Inbox inbox;
    private final Tracer tracer;

    EventHandling(Inbox inbox, Tracer tracer) {
        this.inbox = inbox;
        this.tracer = tracer;
    }

    void handle(EventConsumer consumer, String group, ConsumerRecord<String, byte[]> record) {
        var event = CloudEvents.read(record);
        if (event.isTombstone() ? !consumer.handlesTombstones() : !consumer.handles(event.type())) {
            return;
        }
        var header = record.headers().lastHeader("traceparent");
        var parent = Trace.context(header == null ? null : new String(header.value(), StandardCharsets.US_ASCII));
        var span = tracer.spanBuilder("handle " + event.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            handleOnce(consumer, group, event);
        } finally {
            span.end();
        }
    }

    private void handleOnce(EventConsumer consumer, String group, IncomingEvent event) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (inbox.isFirst(group, event.id())) {
                    consumer.on(event);
                }
            });
        } finally {
            request.terminate();
        }
    }
}
