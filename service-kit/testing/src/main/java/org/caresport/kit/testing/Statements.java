package org.caresport.kit.testing;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What is said to PostgreSQL by some threads until it is closed, as its driver tells it: each statement that it executes,
 * those of a batch one by one, and each time that it waits for the answer. A service that counts sets
 * {@code %test.quarkus.log.category."org.postgresql.core.v3.QueryExecutorImpl".min-level=TRACE}.
 */
public final class Statements extends Handler implements AutoCloseable {

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Predicate<String> threads;
    private final ConcurrentLinkedQueue<String> executed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> waited = new ConcurrentLinkedQueue<>();

    private Statements(Predicate<String> threads) {
        this.threads = threads;
    }

    /** @param threads by their names */
    public static Statements of(Predicate<String> threads) {
        var statements = new Statements(threads);
        statements.driver.addHandler(statements);
        statements.driver.setLevel(Level.FINEST);
        statements.driver.setUseParentHandlers(false);
        return statements;
    }

    public int executed() {
        return executed.size();
    }

    public int roundTrips() {
        return waited.size();
    }

    @Override
    public String toString() {
        return "%d statements in %d round trips".formatted(executed(), roundTrips());
    }

    @Override
    public void publish(LogRecord entry) {
        String thread = Thread.currentThread().getName();
        String told = entry.getMessage();
        if (told == null || !threads.test(thread)) {
            return;
        }
        if (told.contains("FE=> Execute")) {
            executed.add(thread);
        } else if (told.contains("FE=> Sync") || told.contains("FE=> SimpleQuery")) {
            waited.add(thread);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(null);
        driver.setUseParentHandlers(true);
    }
}
