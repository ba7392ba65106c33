package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;

/** The lines of {@code own_contact}: added and never changed, the newest counts. */
@ApplicationScoped
class OwnContactRows {

    private static final String INSERT = """
            insert into own_contact (patient_id, email, phone, language, said_to, recorded_by, said_at, taken_back)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Session database;

    OwnContactRows(Session database) {
        this.database = database;
    }

    void add(PatientId patient, OwnContact contact, String recordedBy) {
        insert(patient, contact, recordedBy, contact.saidAt(), false);
    }

    void takeBack(PatientId patient, OwnContact contact, String recordedBy, Instant now) {
        insert(patient, contact, recordedBy, now, true);
    }

    private void insert(PatientId patient, OwnContact contact, String recordedBy, Instant at, boolean takenBack) {
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(INSERT)) {
                row.setObject(1, patient.value());
                row.setString(2, contact.email());
                row.setString(3, contact.phone());
                row.setString(4, contact.language());
                row.setString(5, contact.saidTo().name().toLowerCase(Locale.ROOT));
                row.setString(6, recordedBy);
                row.setObject(7, at.atOffset(ZoneOffset.UTC));
                row.setBoolean(8, takenBack);
                row.executeUpdate();
            }
        });
    }
}
