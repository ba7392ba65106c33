package org.caresport.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** The idempotency keys that have been used, and for what. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Keys {

    private final DataSource database;

    Keys(DataSource database) {
        this.database = database;
    }

    /** Whether the key is new; waits while another transaction that claimed it is still open. */
    boolean claim(KeyOwner owner, String key, byte[] fingerprint) {
        return in(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into idempotency_key (owner, key, fingerprint) values (?, ?, ?) on conflict do nothing""")) {
                insert.setString(1, owner.hash());
                insert.setString(2, key);
                insert.setBytes(3, fingerprint);
                return insert.executeUpdate() == 1;
            }
        });
    }

    void done(KeyOwner owner, String key, Done done) {
        in(connection -> {
            try (var update = connection.prepareStatement(
                    "update idempotency_key set status = ?, location = ? where owner = ? and key = ?")) {
                update.setInt(1, done.status());
                update.setString(2, done.location());
                update.setString(3, owner.hash());
                update.setString(4, key);
                return update.executeUpdate();
            }
        });
    }

    /** @throws Problem 422 when the key came with another request */
    Done get(KeyOwner owner, String key, byte[] fingerprint) {
        return in(connection -> {
            try (var select = connection.prepareStatement(
                    "select fingerprint, status, location from idempotency_key where owner = ? and key = ?")) {
                select.setString(1, owner.hash());
                select.setString(2, key);
                try (var row = select.executeQuery()) {
                    if (!row.next() || !Arrays.equals(row.getBytes(1), fingerprint)) {
                        throw Problem.of(
                                KitProblem.IDEMPOTENCY_KEY_REUSED,
                                "Send a new key with a new request, and the old key only with the old request.");
                    }
                    return new Done(row.getInt(2), row.getString(3));
                }
            }
        });
    }

    void forgetOlderThanDays(int days) {
        in(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from idempotency_key where created_at < now() - make_interval(days => ?)")) {
                delete.setInt(1, days);
                return delete.executeUpdate();
            }
        });
    }

    private <T> T in(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency keys could not be reached", e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
