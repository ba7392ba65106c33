package org.caresport.kit.outbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.caresport.kit.kafka.BrokerRefusal;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.topic.OwnTopics;
import org.jspecify.annotations.Nullable;

/**
 * Moves events from the outbox to Kafka, oldest first and at least once.
 *
 * <p>One relay works at a time, whichever replica holds the advisory lock; the lock belongs to a database session, so it
 * falls free by itself when its holder dies. A row is deleted only when the broker has acknowledged it, so a crash in
 * between sends it again with the same event id. There is no cursor: with concurrent writers a lower {@code seq} may be
 * committed after a higher one, and {@code seq > last} would miss it.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Duration QUIET_AFTER = Duration.ofMinutes(1);
    private static final long LOCK = 0x0C_A5E5_9047L;

    private final DataSource database;
    private final OutboxWake wake;
    private final OutboxConfig config;
    private final OutboxPublisher publisher;
    private final OwnTopics topics;
    private volatile boolean running = true;
    private @Nullable Thread worker;
    /** What the log was last told, until events flow again. */
    private String trouble = "";

    OutboxRelay(
            DataSource database, OutboxWake wake, OutboxConfig config, OutboxPublisher publisher, OwnTopics topics) {
        this.database = database;
        this.wake = wake;
        this.config = config;
        this.publisher = publisher;
        this.topics = topics;
    }

    void start(@Observes StartupEvent started) {
        if (config.relay()) {
            worker = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        running = false;
        wake.wake();
        if (worker != null) {
            worker.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (running) {
            try {
                topics.create();
                relayWhileLeading();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                var words = BrokerRefusal.words(e).orElseGet(() -> Kinds.named(e));
                if (running && !words.equals(trouble)) {
                    Log.warnf("events wait in the outbox until this is over: %s", words);
                    trouble = words;
                }
            }
            rest();
        }
    }

    private void relayWhileLeading() throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            if (!lock(connection)) {
                return;
            }
            try {
                var others = new OtherReplicas();
                boolean woken = true;
                while (running) {
                    var published = publisher.publishOldest(connection, config.batch());
                    if (published > 0) {
                        trouble = "";
                        others.wrote(!woken);
                    }
                    woken = published == config.batch()
                            || wake.await(others.areQuiet() ? config.calmPoll() : config.poll());
                }
            } finally {
                unlock(connection);
            }
        }
    }

    /** Whether there are any that write to the same outbox: events came for which nobody here had rung. */
    private static final class OtherReplicas {

        private long quietFrom = System.nanoTime();

        void wrote(boolean isTheirs) {
            if (isTheirs) {
                quietFrom = System.nanoTime() + QUIET_AFTER.toNanos();
            }
        }

        boolean areQuiet() {
            return System.nanoTime() - quietFrom >= 0;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool, and must not take the lock with it. */
    private static void unlock(Connection connection) {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        } catch (SQLException e) {
            Log.debug("the session is gone, and its lock with it", e);
        }
    }

    private void rest() {
        try {
            wake.await(config.rest());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
