package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of {@code patient} and {@code patient_identifier}, in plain SQL: the intake's path counts every round trip. */
@ApplicationScoped
class PatientRows {

    private static final String COLUMNS = """
            id, bsn_cipher, bsn_key_id, bsn_lookup, name, family, given, birth_date, gender, phone, email, language, \
            postcode, municipality, subject""";

    private static final String FIND_SAME = """
            select p.*, 1 as preference from patient p where p.bsn_lookup = ?
            union all
            select p.*, 2 from patient_identifier i join patient p on p.id = i.patient_id
            where i.organisation = ? and i.token = any (?)
              and (p.bsn_lookup is null or ?::bytea is null)
            order by preference limit 1""";

    private static final String INSERT = """
            insert into patient (bsn_cipher, bsn_key_id, bsn_lookup, name, family, given, birth_date, gender, phone, email,
                language, channel, postcode, municipality, subject, updated_at, id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private static final String UPDATE = """
            update patient set bsn_cipher = ?, bsn_key_id = ?, bsn_lookup = ?, name = ?, family = ?, given = ?,
                birth_date = ?, gender = ?, phone = ?, email = ?, language = ?, channel = ?, postcode = ?,
                municipality = ?, subject = ?, updated_at = ?, version = version + 1
            where id = ?""";

    private static final String IDENTIFY = """
            insert into patient_identifier (organisation, token, patient_id) values (?, ?, ?)
            on conflict (organisation, token) do update set patient_id = excluded.patient_id
            where patient_identifier.patient_id <> excluded.patient_id""";

    private final Session database;

    PatientRows(Session database) {
        this.database = database;
    }

    Optional<StoredPatient> find(PatientId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    List<StoredPatient> findAll(Collection<PatientId> ids) {
        var wanted = ids.stream().map(PatientId::value).toArray(UUID[]::new);
        return select(
                "select " + COLUMNS + " from patient where id = any (?)",
                (connection, query) -> query.setArray(1, connection.createArrayOf("uuid", wanted)));
    }

    Optional<PatientId> findBySubject(String subject) {
        return select(
                        "select " + COLUMNS + " from patient where subject = ?",
                        (c, query) -> query.setString(1, subject))
                .stream()
                .map(found -> found.person().id())
                .findFirst();
    }

    Optional<PatientId> findByLookup(byte[] lookup) {
        return select(
                        "select " + COLUMNS + " from patient where bsn_lookup = ?",
                        (c, query) -> query.setBytes(1, lookup))
                .stream()
                .map(found -> found.person().id())
                .findFirst();
    }

    /** By BSN first; by the sender's identifier only when that leads to nobody with a BSN of their own. */
    Optional<StoredPatient> findSame(Registration registration, byte @Nullable [] lookup) {
        var tokens = registration.identifiers().toArray(String[]::new);
        return select(FIND_SAME, (connection, query) -> {
                    query.setBytes(1, lookup);
                    query.setString(2, registration.organisation());
                    query.setArray(3, connection.createArrayOf("text", tokens));
                    query.setBytes(4, lookup);
                })
                .stream()
                .findFirst();
    }

    void insert(StoredPatient patient, Instant now) {
        write(INSERT, patient, now);
    }

    void update(StoredPatient patient, Instant now) {
        write(UPDATE, patient, now);
    }

    boolean link(PatientId id, String subject) {
        return database.doReturningWork(connection -> {
            try (var update = connection.prepareStatement("update patient set subject = ? where id = ?")) {
                update.setString(1, subject);
                update.setObject(2, id.value());
                return update.executeUpdate() == 1;
            }
        });
    }

    void identify(PatientId id, Registration registration) {
        if (registration.identifiers().isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (var insert = connection.prepareStatement(IDENTIFY)) {
                for (var token : registration.identifiers().stream().sorted().toList()) {
                    insert.setString(1, registration.organisation());
                    insert.setString(2, token);
                    insert.setObject(3, id.value());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private void write(String sql, StoredPatient patient, Instant now) {
        var details = patient.person().details();
        var bsn = patient.bsn();
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(sql)) {
                row.setBytes(1, bsn == null ? null : bsn.cipher());
                row.setString(2, bsn == null ? null : bsn.keyId());
                row.setBytes(3, patient.lookup());
                row.setString(4, details.name());
                row.setString(5, details.family());
                row.setString(6, details.given());
                row.setObject(7, details.birthDate());
                row.setString(8, details.gender());
                row.setString(9, details.phone());
                row.setString(10, details.email());
                row.setString(11, details.language());
                row.setString(12, details.contact().channel());
                row.setString(13, details.postcode());
                row.setString(14, details.municipality());
                row.setString(15, patient.person().subject());
                row.setObject(16, now.atOffset(ZoneOffset.UTC));
                row.setObject(17, patient.person().id().value());
                row.executeUpdate();
            }
        });
    }

    private List<StoredPatient> select(String sql, Binding binding) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                binding.bind(connection, query);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<StoredPatient>();
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                    return found;
                }
            }
        });
    }

    private static StoredPatient read(ResultSet row) throws SQLException {
        var cipher = row.getBytes("bsn_cipher");
        var details = new PersonDetails(
                row.getString("name"),
                row.getString("family"),
                row.getString("given"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("gender"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("language"),
                row.getString("postcode"),
                row.getString("municipality"));
        var id = new PatientId(row.getObject("id", UUID.class));
        return new StoredPatient(
                new Person(id, details, row.getString("subject")),
                cipher == null ? null : new SealedBsn(row.getString("bsn_key_id"), cipher),
                row.getBytes("bsn_lookup"));
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement query) throws SQLException;
    }
}
