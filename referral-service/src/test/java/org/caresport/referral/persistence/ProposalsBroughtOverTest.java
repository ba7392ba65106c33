package org.caresport.referral.persistence;

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
import org.caresport.referral.persistence.Proposals.RuleReason;
import org.junit.jupiter.api.Test;

/** The shape from before the first one that is read: every programme told its reasons itself. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProposalsBroughtOverTest {

    @Inject
    DataSource database;

    @Test
    void reasonsThatEachProgrammeToldAreToldOnce() throws SQLException, IOException {
        var proposals = Documents.read(
                        broughtOver(resource("/stored-before/proposals-with-reasons.json")), ProposalsDocument.class)
                .read();

        assertThat(proposals.reasons()).hasSize(2);
        assertThat(proposals.proposals())
                .extracting(proposal -> proposals.reasonsOf(proposal).stream()
                        .map(RuleReason::rule)
                        .toList())
                .containsExactly(List.of("hypertension-mind", "overweight-fits"), List.of("overweight-fits"));
        assertThat(proposals.medicalStops()).isEmpty();
        assertThat(proposals.considered()).isEqualTo(48);
    }

    /** The migration over a table of the same name that only this connection sees. */
    private String broughtOver(String document) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            statement.execute("create temp table proposals (document jsonb) on commit drop");
            statement.execute("insert into proposals values ('%s')".formatted(document));
            statement.execute(resource("/db/migration/V23__tell_each_reason_once.sql"));
            try (var row = statement.executeQuery("select document from proposals")) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String resource(String path) throws IOException {
        try (var file = ProposalsBroughtOverTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), UTF_8);
        }
    }
}
