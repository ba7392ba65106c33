package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;

/** The codes by which patients tie their login to what was registered of them: each code to the registration it was mailed for. */
@ApplicationScoped
public class PatientInvitations {

    private final Session database;
    private final InvitationConfig config;

    PatientInvitations(Session database, InvitationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A new code; those that this patient did not use are void. None when the registration has a login already. */
    @Transactional(TxType.MANDATORY)
    public Optional<String> issue(PatientId patient, Instant now) {
        var code = Secret.random();
        var issued = database.createNativeMutationQuery("""
                        with void as (delete from patient_invitation where patient_id = :patient and used_at is null)
                        insert into patient_invitation (code_hash, patient_id, expires_at)
                        select :hash, :patient, :expires
                        where not exists (select from patient_login where patient_id = :patient)""")
                .setParameter("patient", patient.value())
                .setParameter("hash", code.hash())
                .setParameter("expires", now.plus(config.patientFor()))
                .executeUpdate();
        return issued == 1 ? Optional.of(code.text()) : Optional.empty();
    }

    /**
     * Whose code this is, if it may still be tried. Each try counts, and counts for good: it is committed by itself, so
     * that a refusal of the rest does not give it back.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<PatientId> attempt(String code, Instant now) {
        var secret = new Secret(code);
        if (!secret.isPlausible()) {
            return Optional.empty();
        }
        return database.createNativeQuery("""
                        update patient_invitation set attempts = attempts + 1
                        where code_hash = :hash and used_at is null and expires_at > :now and attempts < :most
                        returning patient_id""", UUID.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", now)
                .setParameter("most", config.patientAttempts())
                .getResultStream()
                .map(PatientId::new)
                .findFirst();
    }

    /** Uses the code up; of several that come at once, one is told that it did. */
    @Transactional(TxType.MANDATORY)
    public boolean use(String code, Instant now) {
        return database.createNativeMutationQuery(
                                "update patient_invitation set used_at = :now where code_hash = :hash and used_at is null")
                        .setParameter("now", now)
                        .setParameter("hash", new Secret(code).hash())
                        .executeUpdate()
                == 1;
    }
}
