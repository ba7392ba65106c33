package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;

/** The lines of {@code representative}: added and never changed, the newest counts. */
@ApplicationScoped
class RepresentativeRows {

    private static final String INSERT = """
            insert into representative (patient_id, name, relationship, ground, phone, email, language, source, recorded_by,
                recorded_at, ended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SENT_BEFORE = """
            select 1 from representative
            where patient_id = ? and source = 'registered' and name = ? and relationship = ? and ground = ?
              and phone is not distinct from ? and email is not distinct from ? limit 1""";

    private final Session database;

    RepresentativeRows(Session database) {
        this.database = database;
    }

    /** @param ended whether they speak for the patient no more */
    void add(PatientId patient, Representative representative, String recordedBy, Instant at, boolean ended) {
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(INSERT)) {
                row.setObject(1, patient.value());
                row.setString(2, representative.name());
                row.setString(3, Codes.of(representative.relationship()));
                row.setString(4, Codes.of(representative.ground()));
                row.setString(5, representative.phone());
                row.setString(6, representative.email());
                row.setString(7, representative.language());
                row.setString(8, Codes.of(representative.source()));
                row.setString(9, recordedBy);
                row.setObject(10, at.atOffset(ZoneOffset.UTC));
                row.setBoolean(11, ended);
                row.executeUpdate();
            }
        });
    }

    /** Whether that was sent before. */
    boolean wasRegistered(PatientId patient, Representative sent) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(SENT_BEFORE)) {
                query.setObject(1, patient.value());
                query.setString(2, sent.name());
                query.setString(3, Codes.of(sent.relationship()));
                query.setString(4, Codes.of(sent.ground()));
                query.setString(5, sent.phone());
                query.setString(6, sent.email());
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
