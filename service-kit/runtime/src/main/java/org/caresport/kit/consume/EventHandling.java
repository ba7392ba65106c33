package org.caresport.kit.consume;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.caresport.kit.event.CloudEvents;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.trace.Trace;

/** Handles records, each once and under the trace of the request it came from, all of them in one transaction. */
@ApplicationScoped
class EventHandling {

    private final Inbox inbox;
    private final Tracer tracer;

    EventHandling(Inbox inbox, Tracer tracer) {
        this.inbox = inbox;
        this.tracer = tracer;
    }

    void handle(ConsumerGroup group, List<ConsumerRecord<String, byte[]>> records) {
        var deliveries = records.stream()
                .filter(record -> Replayed.isFor(group.name(), record))
                .map(record -> Delivery.of(record, group.member(record.topic())))
                .filter(Delivery::isWanted)
                .toList();
        if (deliveries.isEmpty()) {
            return;
        }
        var request = Arc.container().requestContext();
        request.activate();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var news = inbox.keepNew(
                        group.name(),
                        deliveries.stream().map(delivery -> delivery.event.id()).toList());
                deliveries.stream()
                        .filter(delivery -> news.remove(delivery.event.id()))
                        .forEach(this::handle);
            });
        } finally {
            request.terminate();
        }
    }

    private void handle(Delivery delivery) {
        var span = tracer.spanBuilder("handle " + delivery.event.type())
                .setParent(delivery.cause)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            delivery.consumer.on(delivery.event);
        } finally {
            span.end();
        }
    }

    /** An event, whose it is, and the trace of what led to it. */
    private record Delivery(IncomingEvent event, EventConsumer consumer, Context cause) {

        static Delivery of(ConsumerRecord<String, byte[]> record, EventConsumer consumer) {
            var header = record.headers().lastHeader("traceparent");
            var parent = header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
            return new Delivery(CloudEvents.read(record), consumer, Trace.context(parent));
        }

        boolean isWanted() {
            return event.isTombstone() ? consumer.handlesTombstones() : consumer.handles(event.type());
        }
    }
}
