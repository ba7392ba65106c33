package org.caresport.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.caresport.kit.testing.TestDatabase;
import org.caresport.web.config.WebConfig;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LoginSessionsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private final String id = UUID.randomUUID().toString();
    private final byte[] hash = Sealing.hash(id);
    private final LoginSessions sessions = at(NOW, "a-secret-of-at-least-thirty-two-characters");

    @BeforeAll
    static void tables() {
        DATABASE.setUrl(TestDatabase.url());
        DATABASE.setUser(TestDatabase.USER);
        DATABASE.setPassword(TestDatabase.USER);
        Flyway.configure().dataSource(DATABASE).load().migrate();
    }

    @Test
    void aSessionIsFoundByItsNumberAtTheWayInThatItWasBegunAt() {
        sessions.begin(hash, "workbench", id, session("first", NOW.plusSeconds(60)));

        assertThat(sessions.find(hash, "workbench").orElseThrow().tokens().getAccessToken())
                .isEqualTo("first");
        assertThat(sessions.find(hash, "app")).isEmpty();
        assertThat(sessions.find(Sealing.hash("another"), "workbench")).isEmpty();
    }

    @Test
    void nothingOfATokenCanBeReadWhereItIsKept() throws SQLException {
        sessions.begin(hash, "workbench", id, session("a-token-nobody-reads", NOW));

        try (var connection = DATABASE.getConnection();
                var query = connection.prepareStatement(
                        "select encode(sealed, 'escape') || encode(id_hash, 'escape') from login_session where sid = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).doesNotContain("nobody-reads").doesNotContain(id);
            }
        }
    }

    @Test
    void itEndsWithTheSecret() {
        sessions.begin(hash, "workbench", id, session("first", NOW));

        assertThat(at(NOW, "another-secret-of-thirty-two-characters-").find(hash, "workbench"))
                .isEmpty();
    }

    @Test
    void itEndsAfterItsLongestTimeWhateverHappensInIt() {
        sessions.begin(hash, "workbench", id, session("first", NOW));

        assertThat(at(NOW.plus(Duration.ofHours(10))).find(hash, "workbench")).isEmpty();
        assertThat(at(NOW.plus(Duration.ofHours(10)).minusSeconds(1)).find(hash, "workbench"))
                .isPresent();
    }

    @Test
    void whoLogsOutIsLoggedOutAtEveryWayIn() {
        byte[] other = Sealing.hash(id + "app");
        sessions.begin(hash, "workbench", id, session("first", NOW));
        sessions.begin(other, "app", id, session("second", NOW));

        assertThat(sessions.lasts(id)).isTrue();
        sessions.end(hash);

        assertThat(sessions.lasts(id)).isFalse();
        assertThat(sessions.find(hash, "workbench")).isEmpty();
        assertThat(sessions.find(other, "app")).isEmpty();
    }

    @Test
    void tokensAreRenewedOnceHoweverManyRequestsComeAtTheSameTime() throws Exception {
        sessions.begin(hash, "workbench", id, session("old", NOW));
        var asked = new AtomicInteger();
        Callable<String> request = () -> sessions.renew(hash, "workbench", due -> {
                    asked.incrementAndGet();
                    return Optional.of(session("new", NOW.plusSeconds(300)));
                })
                .orElseThrow()
                .tokens()
                .getAccessToken();

        try (var browsers = Executors.newFixedThreadPool(8)) {
            for (Future<String> seen : browsers.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> request).toList())) {
                assertThat(seen.get()).isEqualTo("new");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatCannotBeRenewedStaysAsItIs() {
        sessions.begin(hash, "workbench", id, session("old", NOW));

        assertThat(sessions.renew(hash, "workbench", due -> Optional.empty())
                        .orElseThrow()
                        .tokens()
                        .getAccessToken())
                .isEqualTo("old");
    }

    private static LoginSession session(String token, Instant renewAfter) {
        return new LoginSession(new AuthorizationCodeTokens("id", token, "refresh"), renewAfter);
    }

    private static LoginSessions at(Instant now) {
        return at(now, "a-secret-of-at-least-thirty-two-characters");
    }

    private static LoginSessions at(Instant now, String secret) {
        WebConfig config = new Given(secret);
        return new LoginSessions(
                DATABASE, new Sealing(config), new ObjectMapper(), Clock.fixed(now, ZoneOffset.UTC), config);
    }
}
