package org.caresport.matching.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.caresport.kit.testing.RealParts;
import org.caresport.matching.messaging.MatchDetails.Reason;
import org.junit.jupiter.api.Test;

/** The shape from before the first one that is read: every programme told its reasons itself. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ResultBroughtOverTest {

    @Inject
    DataSource database;

    @Test
    void reasonsThatEachProgrammeToldAreToldOnce() throws SQLException, IOException {
        var details = MatchDocument.read(broughtOver(resource("/stored-before/result-with-reasons.json")));

        assertThat(details.reasons()).hasSize(2);
        assertThat(details.proposals())
                .extracting(proposal ->
                        details.reasonsOf(proposal).stream().map(Reason::rule).toList())
                .containsExactly(List.of("hypertension-mind", "overweight-fits"), List.of("overweight-fits"));
        assertThat(details.medicalStops()).isEmpty();
        assertThat(details.considered()).isEqualTo(48);
    }

    /** The migration over a table of the same name that only this connection sees. */
    private String broughtOver(String document) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            statement.execute("create temp table match (result text) on commit drop");
            statement.execute("insert into match values ('%s')".formatted(document));
            statement.execute(resource("/db/migration/V2__tell_each_reason_once.sql"));
            try (var row = statement.executeQuery("select result from match")) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String resource(String path) throws IOException {
        try (var file = ResultBroughtOverTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), UTF_8);
        }
    }
}
