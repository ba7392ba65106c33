package org.caresport.kit.outbox;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.caresport.kit.event.CloudEvents;
import org.caresport.kit.kafka.EventProducer;
import org.jspecify.annotations.Nullable;

/** Publishes the oldest batch of the outbox and deletes what the broker has acknowledged. */
@ApplicationScoped
class OutboxPublisher {

    private static final String OLDEST = """
            select seq, id, aggregatetype, aggregateid, type, payload, recorded_at, traceparent
            from outbox where refused is null order by seq limit ?""";

    private final EventProducer producer;
    private final OutboxConfig config;

    OutboxPublisher(EventProducer producer, OutboxConfig config) {
        this.producer = producer;
        this.config = config;
    }

    /** @return how many rows the batch had */
    int publishOldest(Connection connection, int limit) throws SQLException, InterruptedException {
        try {
            return publish(connection, limit);
        } catch (KafkaException e) {
            producer.renewAfter(e);
            throw e;
        }
    }

    private int publish(Connection connection, int limit) throws SQLException, InterruptedException {
        var batch = oldest(connection, limit);
        if (batch.isEmpty()) {
            return 0;
        }
        var kafka = producer.get();
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var row : batch) {
            sent.add(kafka.send(CloudEvents.record(
                    row.topic, row.key, row.id, row.type, config.source(), row.time, row.payload, row.traceparent)));
        }
        kafka.flush();
        settle(connection, batch, sent);
        return batch.size();
    }

    /**
     * Deletes what arrived. Once an event of a key has failed, later ones of that key stay even if they arrived: they are
     * sent again after it, so that a key's last word is its newest.
     */
    private static void settle(Connection connection, List<Row> batch, List<Future<RecordMetadata>> sent)
            throws SQLException, InterruptedException {
        var arrived = new ArrayList<Long>(batch.size());
        Set<String> held = new HashSet<>();
        KafkaException failure = null;
        for (int i = 0; i < batch.size(); i++) {
            var row = batch.get(i);
            try {
                sent.get(i).get();
                if (!held.contains(row.topic + row.key)) {
                    arrived.add(row.seq);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    setAside(connection, row);
                } else {
                    held.add(row.topic + row.key);
                    failure = new KafkaException("the broker did not take an event", e.getCause());
                }
            }
        }
        delete(connection, arrived);
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Row> oldest(Connection connection, int limit) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var payload = found.getString(6);
                    rows.add(new Row(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5),
                            payload == null ? null : payload.getBytes(StandardCharsets.UTF_8),
                            found.getObject(7, OffsetDateTime.class).toInstant(),
                            found.getString(8)));
                }
            }
        }
        return rows;
    }

    private static void delete(Connection connection, List<Long> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
            statement.executeUpdate();
        }
    }

    /** An event that no broker setting will let through must not hold up all others; it stays, marked, for a person. */
    private static void setAside(Connection connection, Row row) throws SQLException {
        Log.errorf(
                "event %s of type %s is larger than the topic allows and was set aside in the outbox",
                row.id, row.type);
        try (var statement = connection.prepareStatement("update outbox set refused = 'too large' where seq = ?")) {
            statement.setLong(1, row.seq);
            statement.executeUpdate();
        }
    }

    private record Row(
            long seq,
            String id,
            String topic,
            String key,
            String type,
            byte @Nullable [] payload,
            Instant time,
            @Nullable String traceparent) {}
}
