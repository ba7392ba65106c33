package org.caresport.kit.consume;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.caresport.kit.event.TransientFailure;

/** Remembers which events have been handled, so that one delivered twice takes effect once. */
@ApplicationScoped
class Inbox {

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** Whether this event is new to this consumer; if it is, that is remembered in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isFirst(String consumer, String eventId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setString(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new TransientFailure("the inbox could not be written", e);
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
