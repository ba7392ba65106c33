package org.caresport.notification.testing;

import static org.caresport.kit.testing.Patience.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Holds a sender where a race is lost or won: it has looked for a recipient in vain, and is about to write that down. A
 * trigger makes its update wait for a lock of ours, until this is closed.
 */
public final class HeldSender implements AutoCloseable {

    private static final long LOCK = 4711;

    private final Connection database;
    private final UUID recipient;

    public HeldSender(DataSource database, UUID recipient) throws SQLException {
        this.database = database.getConnection();
        this.recipient = recipient;
        execute("select pg_advisory_lock(%d)".formatted(LOCK));
        execute("""
                create function hold_sender() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(%d);
                    return new;
                end $$""".formatted(LOCK));
        execute("""
                create trigger hold_sender before update on delivery for each row
                when (new.recipient_id = '%s' and new.last_error = 'recipient-unknown')
                execute function hold_sender()""".formatted(recipient));
    }

    public void awaitSender() {
        await().until(() ->
                isTrue("select count(*) = 1 from pg_locks where locktype = 'advisory' and objid = %d and not granted"
                        .formatted(LOCK)));
    }

    /** Until the recipient has arrived, or only waits for the sender's row. */
    public void awaitRecipient() {
        await().until(() -> isTrue("""
                select exists (select from recipient where id = '%s')
                    or exists (select from pg_locks where locktype in ('transactionid', 'tuple') and not granted)""".formatted(recipient)));
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            execute("drop function hold_sender() cascade");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isTrue(String question) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
