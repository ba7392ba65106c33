package org.caresport.kit.consume;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Remembers which events have been handled, so that one delivered twice takes effect once. */
@ApplicationScoped
class Inbox {

    // sorted: two replicas that hold the same records for a moment must not wait for each other in a circle
    private static final String KEEP = """
            insert into inbox (consumer, event_id) select ?, id from unnest(?) as given (id) group by id order by id
            on conflict do nothing returning event_id""";

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** Those of the events that are new to this consumer; that they are known now is part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> keepNew(String consumer, List<String> eventIds) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, consumer);
            insert.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            var added = new HashSet<String>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(rows.getString(1));
                }
            }
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }

    /** Kafka does not deliver an event again that long after its offset was committed. */
    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from inbox where handled_at < now() - interval '60 days'")) {
            delete.executeUpdate();
        }
    }
}
