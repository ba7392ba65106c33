package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;

/** The rows of {@code patient_login}. */
@ApplicationScoped
class LoginRows {

    private final Session database;

    LoginRows(Session database) {
        this.database = database;
    }

    enum Proof {
        CODE,
        IDENTITY
    }

    Set<PatientId> of(String subject) {
        return database.createNativeQuery("select patient_id from patient_login where subject = :subject", UUID.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(PatientId::new)
                .collect(Collectors.toSet());
    }

    Optional<String> subject(PatientId patient) {
        return database.createNativeQuery("select subject from patient_login where patient_id = :patient", String.class)
                .setParameter("patient", patient.value())
                .uniqueResultOptional();
    }

    /** Two requests of one login stand in line: what one proves decides on the other. */
    void lock(String subject) {
        database.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:subject, 0))) as locked",
                        Integer.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** False when the registration has a login already. */
    boolean add(PatientId patient, String subject, Proof proof, Instant now) {
        return database.createNativeMutationQuery("""
                        insert into patient_login (patient_id, subject, proof, linked_at)
                        values (:patient, :subject, :proof, :now)
                        on conflict (patient_id) do nothing""")
                        .setParameter("patient", patient.value())
                        .setParameter("subject", subject)
                        .setParameter("proof", proof.name().toLowerCase(Locale.ROOT))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
