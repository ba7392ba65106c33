package org.caresport.catalog.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.RealParts;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A directory from before it was announced: Anna is away and Bram covers; Dirk's entry has the id of a club. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BrokersFromBeforeTest {

    private static final String DATABASE = "brokers_from_before";
    private static final String ANNA = "00000000-0000-4000-8000-000000000001";
    private static final String BRAM = "00000000-0000-4000-8000-000000000002";
    private static final String CLUB = "00000000-0000-4000-8000-000000000003";

    @Inject
    DataSource database;

    @BeforeEach
    void bringOver() throws SQLException {
        run("drop schema if exists %1$s cascade; create schema %1$s".formatted(DATABASE));
        flyway("60").migrate();
        run("""
                insert into organisation (id, version, name, municipality, entry, updated_at)
                    values ('%3$s', 0, 'Club', 'GM0222', '{}', now());
                insert into broker values
                    ('%3$s', 0, 'Dirk', 'dirk@example.org', null, 'GM0222', 'Wehl', null, null, null),
                    ('%2$s', 0, 'Bram', null, null, 'GM0222', 'Overstegen', null, null, null),
                    ('%1$s', 3, 'Anna', 'anna@example.org', '0314-555 020', 'GM0222', 'Centrum',
                     '2026-12-24', '2027-01-03', '%2$s');
                insert into broker_area values ('7031', '%1$s'), ('7001', '%1$s'), ('7002', '%2$s')""".formatted(ANNA, BRAM, CLUB));
        flyway("latest").migrate();
    }

    @Test
    void eachIsAnnouncedOnceAsAChangeWouldBe() throws SQLException, IOException {
        var announced = announced("broker");

        assertThat(announced).containsOnlyKeys(ANNA, BRAM, CLUB);
        for (var data : announced.values()) {
            Contracts.assertFits(
                    Path.of("src/main/contracts/events/%s.schema.json".formatted(BrokerChanged.TYPE)), data.toString());
        }
        assertThat(announced.get(ANNA)).isEqualTo(new ObjectMapper().readTree("""
                {"brokerId": "%s", "login": null, "name": "Anna", "phone": "0314-555 020", "email": "anna@example.org",
                 "municipality": "GM0222", "postcodes": ["7001", "7031"], "fallback": false,
                 "absence": {"from": "2026-12-24", "until": "2027-01-03", "coveredBy": "%s"}}""".formatted(ANNA, BRAM)));
    }

    @Test
    void eachIsAnnouncedAsARecipientUnlessTheIdIsAnOrganisations() throws SQLException, IOException {
        var announced = announced("recipient");

        assertThat(announced).containsOnlyKeys(ANNA, BRAM);
        assertThat(announced.get(ANNA)).isEqualTo(new ObjectMapper().readTree("""
                {"recipientId": "%s", "email": "anna@example.org", "language": "nl", "channel": "email"}""".formatted(ANNA)));
        assertThat(announced.get(BRAM)).isEqualTo(new ObjectMapper().readTree("""
                {"recipientId": "%s", "email": null, "language": "nl", "channel": "none"}""".formatted(BRAM)));
    }

    private Map<String, JsonNode> announced(String topic) throws SQLException, IOException {
        var found = new HashMap<String, JsonNode>();
        try (var connection = own().getConnection();
                var query = connection.prepareStatement(
                        "select aggregateid, type, payload from outbox where aggregatetype = ?")) {
            query.setString(1, topic);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    assertThat(found.put(
                                    rows.getString("aggregateid"),
                                    new ObjectMapper().readTree(rows.getString("payload"))))
                            .as("announced before")
                            .isNull();
                }
            }
        }
        return found;
    }

    private Flyway flyway(String target) throws SQLException {
        return Flyway.configure()
                .dataSource(own())
                .locations("db/kit", "db/migration")
                .schemas(DATABASE)
                .target(target)
                .load();
    }

    private void run(String sql) throws SQLException {
        try (var connection = own().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Connections of its own: the pool's keep the schema that they were given. */
    private DataSource own() throws SQLException {
        try (var pooled = database.getConnection()) {
            var source = new PGSimpleDataSource();
            source.setUrl(pooled.getMetaData().getURL());
            source.setUser(pooled.getMetaData().getUserName());
            source.setPassword(pooled.getMetaData().getUserName());
            source.setCurrentSchema(DATABASE + ",public");
            return source;
        }
    }
}
