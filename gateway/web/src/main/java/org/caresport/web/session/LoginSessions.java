package org.caresport.web.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.caresport.web.config.WebConfig;
import org.jboss.logging.Logger;

/** The rows of {@code login_session}. Every process of the pages serves every session. */
@ApplicationScoped
class LoginSessions {

    private static final Logger LOG = Logger.getLogger(LoginSessions.class);

    private final DataSource database;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final Clock clock;
    private final WebConfig config;

    LoginSessions(DataSource database, Sealing sealing, ObjectMapper json, Clock clock, WebConfig config) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** What is kept of the tokens; the accessor names are those of the OIDC token response. */
    private record Kept(String idToken, String accessToken, String refreshToken) {

        static Kept of(AuthorizationCodeTokens tokens) {
            return new Kept(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken());
        }

        AuthorizationCodeTokens tokens() {
            return new AuthorizationCodeTokens(idToken, accessToken, refreshToken);
        }
    }

    void begin(byte[] idHash, String tenant, String sid, LoginSession session) {
        Instant now = clock.instant();
        run(
                "insert into login_session (id_hash, tenant, sid, sealed, renew_after, started_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                row -> {
                    row.setBytes(1, idHash);
                    row.setString(2, tenant);
                    row.setString(3, sid);
                    row.setBytes(4, sealed(session, idHash));
                    row.setTimestamp(5, Timestamp.from(session.renewAfter()));
                    row.setTimestamp(6, Timestamp.from(now));
                    row.setTimestamp(7, Timestamp.from(now.plus(config.sessionLength())));
                    row.executeUpdate();
                });
    }

    Optional<LoginSession> find(byte[] idHash, String tenant) {
        try (Connection connection = database.getConnection()) {
            return find(connection, idHash, tenant, "");
        } catch (SQLException e) {
            throw new IllegalStateException("sessions can't be read", e);
        }
    }

    /**
     * Renews a session's tokens while nobody else does: who comes meanwhile waits, and finds them new.
     *
     * @param renewed the new state of a session that is due; empty when it can't be renewed, and the session stays as it is
     */
    Optional<LoginSession> renew(byte[] idHash, String tenant, Function<LoginSession, Optional<LoginSession>> renewed) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<LoginSession> found = find(connection, idHash, tenant, " for update");
                if (found.isPresent() && found.get().isDue(clock.instant())) {
                    Optional<LoginSession> fresh = renewed.apply(found.get());
                    if (fresh.isPresent()) {
                        keep(connection, idHash, fresh.get());
                        found = fresh;
                    }
                }
                connection.commit();
                return found;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session can't be renewed", e);
        }
    }

    /** Ends this session, and every other of the same log-in. */
    /** Whether any session of this log-in lasts. */
    boolean lasts(String sid) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from login_session where sid = ? and ends_at > ? limit 1")) {
            query.setString(1, sid);
            query.setTimestamp(2, Timestamp.from(clock.instant()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sessions can't be read", e);
        }
    }

    void end(byte[] idHash) {
        run("delete from login_session where sid = (select sid from login_session where id_hash = ?)", row -> {
            row.setBytes(1, idHash);
            row.executeUpdate();
        });
    }

    void forgetEnded() {
        run("delete from login_session where ends_at <= ?", row -> {
            row.setTimestamp(1, Timestamp.from(clock.instant()));
            row.executeUpdate();
        });
    }

    private Optional<LoginSession> find(Connection connection, byte[] idHash, String tenant, String locking)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sealed, renew_after from login_session"
                + " where id_hash = ? and tenant = ? and ends_at > ?" + locking)) {
            query.setBytes(1, idHash);
            query.setString(2, tenant);
            query.setTimestamp(3, Timestamp.from(clock.instant()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? opened(rows.getBytes(1), rows.getTimestamp(2).toInstant(), idHash)
                        : Optional.empty();
            }
        }
    }

    private void keep(Connection connection, byte[] idHash, LoginSession session) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update login_session set sealed = ?, renew_after = ? where id_hash = ?")) {
            update.setBytes(1, sealed(session, idHash));
            update.setTimestamp(2, Timestamp.from(session.renewAfter()));
            update.setBytes(3, idHash);
            update.executeUpdate();
        }
    }

    private byte[] sealed(LoginSession session, byte[] idHash) {
        try {
            return sealing.seal(json.writeValueAsBytes(Kept.of(session.tokens())), idHash);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts can always be written", e);
        }
    }

    private Optional<LoginSession> opened(byte[] sealed, Instant renewAfter, byte[] idHash) {
        try {
            Kept kept = json.readValue(sealing.open(sealed, idHash), Kept.class);
            return Optional.of(new LoginSession(kept.tokens(), renewAfter));
        } catch (GeneralSecurityException | IOException e) {
            LOG.debug("a session of another secret", e);
            return Optional.empty();
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("sessions can't be written", e);
        }
    }
}
