package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.Representative.Ground;
import org.caresport.referral.patient.Representative.Relationship;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of {@code patient} and {@code patient_identifier}, in plain SQL: the intake's path counts every round trip. */
@ApplicationScoped
class PatientRows {

    private static final String SELECT = """
            select p.id, p.organisation, p.bsn_cipher, p.bsn_key_id, p.bsn_lookup, p.former_id, p.name, p.family, p.given,
                p.birth_date, p.gender, p.phone, p.email, p.language, p.postcode, p.municipality,
                own.email as own_email, own.phone as own_phone, own.language as own_language, own.said_to, own.said_at,
                rep.name as rep_name, rep.relationship as rep_relationship, rep.ground as rep_ground, rep.phone as rep_phone,
                rep.email as rep_email, rep.language as rep_language, rep.source as rep_source,
                exists (select 1 from withheld_correspondence w where w.patient_id = p.id) as withheld
            from patient p
            left join lateral (
                select * from own_contact where patient_id = p.id order by id desc limit 1) own on not own.taken_back
            left join lateral (
                select * from representative where patient_id = p.id order by id desc limit 1) rep on not rep.ended
            """;

    private static final String FIND_SAME = """
            with same as (
                select p.id, 1 as preference from patient p where p.bsn_lookup = ? and p.organisation = ?
                union all
                select p.id, 2 from patient_identifier i join patient p on p.id = i.patient_id
                where i.organisation = ? and i.token = any (?)
                  and (p.bsn_lookup is null or ?::bytea is null)
                order by preference limit 1)
            """ + SELECT + "where p.id = (select id from same)";

    private static final String INSERT = """
            insert into patient (bsn_cipher, bsn_key_id, bsn_lookup, name, family, given, birth_date, gender, phone, email,
                language, channel, postcode, municipality, updated_at, organisation, id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    /** What was registered until now is kept beside it. */
    private static final String UPDATE = """
            with replaced as (
                insert into patient_history (patient_id, version, name, family, given, birth_date, gender, phone, email,
                    language, postcode, municipality, replaced_at)
                select id, version, name, family, given, birth_date, gender, phone, email, language, postcode,
                    municipality, now()
                from patient where id = ?)
            update patient set bsn_cipher = ?, bsn_key_id = ?, bsn_lookup = ?, name = ?, family = ?, given = ?,
                birth_date = ?, gender = ?, phone = ?, email = ?, language = ?, channel = ?, postcode = ?,
                municipality = ?, updated_at = ?, version = version + 1
            where organisation = ? and id = ?""";

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
                SELECT + "where p.id = any (?)",
                (connection, query) -> query.setArray(1, connection.createArrayOf("uuid", wanted)));
    }

    List<StoredPatient> findBornOn(LocalDate day) {
        return select(SELECT + "where p.birth_date = ?", (connection, query) -> query.setObject(1, day));
    }

    Optional<PatientId> findByLookup(String organisation, byte[] lookup) {
        return select(SELECT + "where p.bsn_lookup = ? and p.organisation = ?", (c, query) -> {
                    query.setBytes(1, lookup);
                    query.setString(2, organisation);
                })
                .stream()
                .map(found -> found.person().id())
                .findFirst();
    }

    /** Whom any organisation registered with this BSN: for the person themselves, never for one of the organisations. */
    List<StoredPatient> findEverywhere(byte[] lookup) {
        return select(SELECT + "where p.bsn_lookup = ? order by p.id", (c, query) -> query.setBytes(1, lookup));
    }

    /**
     * Within the organisation, by BSN first; by its own identifier only when that leads to nobody with another BSN.
     */
    Optional<StoredPatient> findSame(Registration registration, byte @Nullable [] lookup) {
        var tokens = registration.identifiers().toArray(String[]::new);
        return select(FIND_SAME, (connection, query) -> {
                    query.setBytes(1, lookup);
                    query.setString(2, registration.organisation());
                    query.setString(3, registration.organisation());
                    query.setArray(4, connection.createArrayOf("text", tokens));
                    query.setBytes(5, lookup);
                })
                .stream()
                .findFirst();
    }

    void insert(StoredPatient patient, Instant now) {
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(INSERT)) {
                bind(row, 1, patient, now);
                row.executeUpdate();
            }
        });
    }

    void update(StoredPatient patient, Instant now) {
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(UPDATE)) {
                row.setObject(1, patient.person().id().value());
                bind(row, 2, patient, now);
                row.executeUpdate();
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

    private static void bind(PreparedStatement row, int first, StoredPatient patient, Instant now) throws SQLException {
        var person = patient.person();
        var details = person.details();
        var bsn = patient.bsn();
        int next = first;
        row.setBytes(next++, bsn == null ? null : bsn.cipher());
        row.setString(next++, bsn == null ? null : bsn.keyId());
        row.setBytes(next++, patient.lookup());
        row.setString(next++, details.name());
        row.setString(next++, details.family());
        row.setString(next++, details.given());
        row.setObject(next++, details.birthDate());
        row.setString(next++, details.gender());
        row.setString(next++, details.phone());
        row.setString(next++, details.email());
        row.setString(next++, details.language());
        row.setString(next++, details.contact().channel());
        row.setString(next++, details.postcode());
        row.setString(next++, details.municipality());
        row.setObject(next++, now.atOffset(ZoneOffset.UTC));
        row.setString(next++, person.organisation());
        row.setObject(next, person.id().value());
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
        var former = row.getObject("former_id", UUID.class);
        return new StoredPatient(
                new Person(
                        new PatientId(row.getObject("id", UUID.class)),
                        row.getString("organisation"),
                        details,
                        own(row),
                        representative(row),
                        row.getBoolean("withheld")),
                cipher == null ? null : new SealedBsn(row.getString("bsn_key_id"), cipher),
                row.getBytes("bsn_lookup"),
                former == null ? null : new PatientId(former));
    }

    private static @Nullable OwnContact own(ResultSet row) throws SQLException {
        var saidTo = row.getString("said_to");
        return saidTo == null
                ? null
                : new OwnContact(
                        row.getString("own_email"),
                        row.getString("own_phone"),
                        row.getString("own_language"),
                        ContactSource.valueOf(saidTo.toUpperCase(Locale.ROOT)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Representative representative(ResultSet row) throws SQLException {
        var name = row.getString("rep_name");
        return name == null
                ? null
                : new Representative(
                        name,
                        Codes.read(Relationship.class, row.getString("rep_relationship"))
                                .orElseThrow(),
                        Codes.read(Ground.class, row.getString("rep_ground")).orElseThrow(),
                        row.getString("rep_phone"),
                        row.getString("rep_email"),
                        row.getString("rep_language"),
                        Codes.read(ContactSource.class, row.getString("rep_source"))
                                .orElseThrow());
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement query) throws SQLException;
    }
}
