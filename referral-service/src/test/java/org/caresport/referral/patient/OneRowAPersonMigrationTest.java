package org.caresport.referral.patient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.domain.PatientId;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database as it was when a person was one row for everybody. Johanna and Pieter were referred from Doetinchem and again
 * from elsewhere, where both got another address and Johanna another birth date; Els was referred once.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class OneRowAPersonMigrationTest {

    private static final String SCHEMA = "one_row_a_person";
    private static final String HERE = "agb:01234567";
    private static final String ELSEWHERE = "agb:07654321";

    @Inject
    DataSource database;

    @Inject
    BsnVault vault;

    @BeforeEach
    void bringOver() throws SQLException, IOException {
        execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(SCHEMA));
        flyway("23").migrate();
        fill();
        flyway("latest").migrate();
    }

    @Test
    void everyOrganisationHasWhatItSentItself() throws SQLException {
        assertThat(rows("select organisation, name, birth_date::text, email, municipality from patient"))
                .containsExactlyInAnyOrder(
                        tuple(HERE, "Johanna Voorbeeld", "1958-03-14", "johanna@example.org", "GM0222"),
                        tuple(ELSEWHERE, "Jo Voorbeeld", "1990-01-01", "jo@elsewhere.example", "GM0294"),
                        tuple(HERE, "Pieter Voorbeeld", "1949-11-02", "pieter@example.org", "GM0222"),
                        tuple(ELSEWHERE, "Pieter Voorbeeld", "1949-11-02", "pieter@work.example", "GM0294"),
                        tuple(HERE, "Els Voorbeeld", "1970-06-21", "els@example.org", "GM0222"));
    }

    @Test
    void everyReferralOfferAndResourceIsOfItsOwnRegistration() throws SQLException {
        assertThat(rows("""
                select 'referral' from referral r join patient p on p.id = r.patient_id where p.organisation <> r.organisation
                union all
                select 'participation' from participation o join referral r on r.id = o.referral_id
                where o.patient_id <> r.patient_id
                union all
                select f.type from fhir_resource f join patient p on p.id = f.patient_id where p.organisation <> f.organisation
                union all
                select f.type || ' of nobody' from fhir_resource f
                where f.type = 'Patient' and (f.id <> f.patient_id or f.identity <> 'person|' || f.patient_id)
                union all
                select f.type || ' names another' from fhir_resource f, patient p
                where p.id <> f.patient_id and f.body::text like '%Patient/' || p.id || '%'""")).isEmpty();
        assertThat(rows("select count(*)::text from referral")).containsExactly(tuple("5"));
    }

    @Test
    void theBsnOpensUnderEitherRegistrationAndIsFoundByEither() throws SQLException {
        try (var connection = connection();
                var query = connection.prepareStatement("select * from patient where name like 'Jo%'");
                var row = query.executeQuery()) {
            var bsns = new ArrayList<Bsn>();
            while (row.next()) {
                var former = row.getObject("former_id", UUID.class);
                var sealedFor = new PatientId(former == null ? row.getObject("id", UUID.class) : former);
                var bsn = vault.open(sealedFor, new SealedBsn(row.getString("bsn_key_id"), row.getBytes("bsn_cipher")));
                bsns.add(bsn);
                assertThat(row.getBytes("bsn_lookup")).isEqualTo(vault.lookup(bsn));
            }
            assertThat(bsns).hasSize(2).containsOnly(Bsn.parse("999911120").orElseThrow());
        }
    }

    @Test
    void aLoginKeepsWhatItsCodeWasMailedForAndTheOneThatWasPushedOutIsBack() throws SQLException {
        assertThat(rows("""
                select l.subject, p.organisation, p.name from patient_login l join patient p on p.id = l.patient_id"""))
                .containsExactlyInAnyOrder(
                        tuple("login-johanna", HERE, "Johanna Voorbeeld"),
                        tuple("login-elsewhere", ELSEWHERE, "Jo Voorbeeld"),
                        tuple("login-pieter", HERE, "Pieter Voorbeeld"));
    }

    @Test
    void aCodeThatIsStillUnusedOpensWhatItWasMailedFor() throws SQLException {
        assertThat(rows("""
                select p.organisation, p.name from patient_invitation i join patient p on p.id = i.patient_id
                where used_at is null"""))
                .containsExactlyInAnyOrder(tuple(ELSEWHERE, "Pieter Voorbeeld"), tuple(HERE, "Els Voorbeeld"));
    }

    @Test
    void everyLineOfTheLogBelongsToWhoseDataItIsAbout() throws SQLException {
        assertThat(rows("select municipality, owner from access_log where municipality is null or owner is null"))
                .isEmpty();
        assertThat(rows("""
                select a.resource from access_log a join referral r on r.id::text = a.resource_id
                where a.patient_id <> r.patient_id::text or a.municipality <> r.municipality or a.owner <> r.organisation""")).isEmpty();
        assertThat(rows("""
                select distinct p.organisation from access_log a join patient p on p.id::text = a.patient_id
                where a.organisation = '%s'""".formatted(ELSEWHERE))).containsExactly(tuple(ELSEWHERE));
        assertThatThrownBy(() -> execute("update access_log set outcome = 'granted'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theLastWordAboutEachIsWhereTheirMessagesGoAndNothingElse() throws SQLException {
        var told = "channel, email, language, recipientId";
        assertThat(rows("""
                select distinct on (aggregateid) payload::jsonb ->> 'email',
                    (select string_agg(field, ', ' order by field) from jsonb_object_keys(payload::jsonb) field)
                from outbox
                where aggregatetype = 'recipient' and aggregateid = payload::jsonb ->> 'recipientId'
                order by aggregateid, seq desc"""))
                .containsExactlyInAnyOrder(
                        tuple("johanna@example.org", told),
                        tuple("jo@elsewhere.example", told),
                        tuple("pieter@example.org", told),
                        tuple("pieter@work.example", told),
                        tuple("els@example.org", told));
    }

    private Flyway flyway(String target) throws SQLException {
        return Flyway.configure()
                .dataSource(own())
                .locations("db/kit", "db/migration")
                .schemas(SCHEMA)
                .target(target)
                .load();
    }

    private void fill() throws SQLException, IOException {
        try (var file = getClass().getResourceAsStream("/database/one-row-a-person.sql")) {
            execute(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private List<Tuple> rows(String sql) throws SQLException {
        try (var connection = connection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var found = new ArrayList<Tuple>();
            while (rows.next()) {
                var values = new Object[rows.getMetaData().getColumnCount()];
                Arrays.setAll(values, i -> get(rows, i + 1));
                found.add(tuple(values));
            }
            return found;
        }
    }

    private static @Nullable Object get(ResultSet rows, int column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections of its own: the pool's keep the schema that they were given. */
    private DataSource own() throws SQLException {
        try (var pooled = database.getConnection()) {
            var source = new PGSimpleDataSource();
            source.setUrl(pooled.getMetaData().getURL());
            source.setUser(pooled.getMetaData().getUserName());
            source.setPassword(pooled.getMetaData().getUserName());
            source.setCurrentSchema(SCHEMA);
            return source;
        }
    }

    private Connection connection() throws SQLException {
        return own().getConnection();
    }
}
