package org.caresport.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.json.Json;
import org.caresport.kit.topic.OwnTopics;
import org.caresport.kit.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Events that are committed but not yet on Kafka. An event is added in the transaction that makes it true; the relay takes
 * it from here. The columns are those of Debezium's outbox event router, which can take the relay's place on a cluster.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at, traceparent)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxWake wake;
    private final OwnTopics topics;
    private final ObjectMapper json = Json.tolerant();

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxWake wake, OwnTopics topics) {
        this.database = database;
        this.transaction = transaction;
        this.wake = wake;
        this.topics = topics;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutgoingEvent event) {
        addAll(List.of(event));
    }

    /** Several at once, in this order, in one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::requireDeclared);
        var traceparent = Trace.parent();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, event.topic());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setString(5, write(event));
                insert.setObject(6, event.time().atOffset(ZoneOffset.UTC));
                insert.setString(7, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be written to the outbox", e);
        }
        wakeRelayAfterCommit();
    }

    /** The broker would refuse it, and with it hold up whatever comes after: a fault of ours that is better told here. */
    private void requireDeclared(OutgoingEvent event) {
        if (!topics.names().contains(event.topic())) {
            throw new IllegalStateException(
                    "this service declares no topic '%s': caresport.topics.%1$s and its AsyncAPI"
                            .formatted(event.topic()));
        }
    }

    private void wakeRelayAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake.wake();
                }
            }
        });
    }

    private @Nullable String write(OutgoingEvent event) {
        try {
            return event.data() == null ? null : json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
