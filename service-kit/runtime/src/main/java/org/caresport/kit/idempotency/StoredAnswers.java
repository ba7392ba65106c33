package org.caresport.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.caresport.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The answers of requests that carried an idempotency key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StoredAnswers {

    private final DataSource database;

    StoredAnswers(DataSource database) {
        this.database = database;
    }

    /** Whether the key is new; waits while another transaction that claimed it is still open. */
    boolean claim(String owner, String key, byte[] fingerprint) {
        return in(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into idempotency_key (owner, key, fingerprint) values (?, ?, ?) on conflict do nothing""")) {
                insert.setString(1, owner);
                insert.setString(2, key);
                insert.setBytes(3, fingerprint);
                return insert.executeUpdate() == 1;
            }
        });
    }

    void store(String owner, String key, Answer answer) {
        in(connection -> {
            try (var update = connection.prepareStatement("""
                    update idempotency_key set status = ?, location = ?, etag = ?, media_type = ?, body = ?
                    where owner = ? and key = ?""")) {
                update.setInt(1, answer.status);
                update.setString(2, answer.location);
                update.setString(3, answer.etag);
                update.setString(4, answer.mediaType);
                update.setString(5, answer.body);
                update.setString(6, owner);
                update.setString(7, key);
                return update.executeUpdate();
            }
        });
    }

    Response replay(String owner, String key, byte[] fingerprint) {
        return in(connection -> {
            try (var select = connection.prepareStatement("""
                    select fingerprint, status, location, etag, media_type, body
                    from idempotency_key where owner = ? and key = ?""")) {
                select.setString(1, owner);
                select.setString(2, key);
                try (var row = select.executeQuery()) {
                    if (!row.next() || !Arrays.equals(row.getBytes(1), fingerprint)) {
                        throw Problem.of(
                                422,
                                "idempotency-key-reused",
                                "The idempotency key was used for another request",
                                "Send a new key with a new request, and the old key only with the old request.");
                    }
                    return new Answer(
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6))
                            .toResponse();
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

    /** What is kept of a response: enough to give it again. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String mediaType,
            @Nullable String body) {

        static Answer of(Response response, @Nullable String body) {
            return new Answer(
                    response.getStatus(),
                    response.getHeaderString("Location"),
                    response.getHeaderString("ETag"),
                    response.getMediaType() == null
                            ? null
                            : response.getMediaType().toString(),
                    body);
        }

        Response toResponse() {
            var response = Response.status(status).header("Idempotency-Replayed", "true");
            if (location != null) {
                response.header("Location", location);
            }
            if (etag != null) {
                response.header("ETag", etag);
            }
            if (body != null) {
                response.entity(body).type(mediaType == null ? "application/json" : mediaType);
            }
            return response.build();
        }
    }
}
