package org.caresport.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.caresport.kit.testing.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** On a database as it was when answers were kept: the service's own migrations are already there. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NoAnswersMigrationTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.flyway.out-of-order")
    boolean outOfOrder;

    @Test
    void aDatabaseFullOfAnswersIsLeftWithoutThem() throws SQLException {
        before().locations("db/kit").target("0.1").load().migrate();
        before().locations("db/migration").load().migrate();
        run("insert into before.idempotency_key (owner, key, fingerprint, status, body)"
                + " values ('|', 'k', 'f', 200, '{\"participant\": {\"name\": \"Johanna\"}}')");

        before().locations("db/kit", "db/migration").load().migrate();

        assertThat(count("select count(*) from before.idempotency_key")).isZero();
        assertThat(count("select count(*) from information_schema.columns"
                        + " where table_schema = 'before' and table_name = 'idempotency_key' and column_name = 'body'"))
                .isZero();
    }

    private FluentConfiguration before() {
        return Flyway.configure()
                .dataSource(database)
                .schemas("before")
                .ignoreMigrationPatterns("*:missing")
                .outOfOrder(outOfOrder);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
