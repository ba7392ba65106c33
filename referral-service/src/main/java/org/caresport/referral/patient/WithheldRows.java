package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;

/** The rows of {@code withheld_correspondence}: a patient with any is not written to through who speaks for them. */
@ApplicationScoped
class WithheldRows {

    private static final String ADD = """
            insert into withheld_correspondence (patient_id, referral_id) values (?, ?) on conflict do nothing""";

    private static final String REMOVE = """
            delete from withheld_correspondence where patient_id = ? and referral_id = ?""";

    private final Session database;

    WithheldRows(Session database) {
        this.database = database;
    }

    /** @param referral the case that asks for it, or asks for it no more */
    void set(PatientId patient, UUID referral, boolean withheld) {
        database.doWork(connection -> {
            try (var row = connection.prepareStatement(withheld ? ADD : REMOVE)) {
                row.setObject(1, patient.value());
                row.setObject(2, referral);
                row.executeUpdate();
            }
        });
    }
}
