package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.hibernate.Session;

/** The drafts of intakes, one a referral at most. They are asked for with the referral in hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class IntakeDrafts {

    private final Session database;

    IntakeDrafts(Session database) {
        this.database = database;
    }

    public Optional<IntakeDraft> find(ReferralId referral) {
        return read(referral, "");
    }

    /** So that nobody else saves it before this transaction ends. */
    public Optional<IntakeDraft> findToSave(ReferralId referral) {
        return read(referral, " for update");
    }

    /** Waits for whoever moves the referral, so that no draft is saved behind its end. */
    public boolean isOpen(ReferralId referral) {
        var stage = database.createNativeQuery("select stage from referral where id = :id for share", String.class)
                .setParameter("id", referral.value())
                .getSingleResult();
        return !ReferralStage.valueOf(stage).isEnd();
    }

    /** Empty when somebody else began one at the same moment. */
    public Optional<IntakeDraft> begin(ReferralId referral, List<IntakeDraft.Field> fields, Stamp stamp) {
        var begun = database.createNativeMutationQuery("""
                        insert into intake_draft (referral_id, version, fields, saved_by, saved_at)
                        values (:id, 1, cast(:fields as jsonb), :by, :at) on conflict do nothing""")
                .setParameter("id", referral.value())
                .setParameter("fields", Documents.write(fields))
                .setParameter("by", stamp.by())
                .setParameter("at", stamp.at())
                .executeUpdate();
        return begun == 0 ? Optional.empty() : Optional.of(new IntakeDraft(1, fields, stamp.by(), stamp.at()));
    }

    public IntakeDraft save(ReferralId referral, IntakeDraft before, List<IntakeDraft.Field> fields, Stamp stamp) {
        var saved = new IntakeDraft(before.version() + 1, fields, stamp.by(), stamp.at());
        database.createNativeMutationQuery("""
                        update intake_draft
                        set version = :version, fields = cast(:fields as jsonb), saved_by = :by, saved_at = :at
                        where referral_id = :id""")
                .setParameter("id", referral.value())
                .setParameter("version", saved.version())
                .setParameter("fields", Documents.write(fields))
                .setParameter("by", saved.by())
                .setParameter("at", saved.at())
                .executeUpdate();
        return saved;
    }

    public void erase(ReferralId referral) {
        database.createNativeMutationQuery("delete from intake_draft where referral_id = :id")
                .setParameter("id", referral.value())
                .executeUpdate();
    }

    /** Those that nobody went on with, and what is left of cases that ended with another one. */
    public int eraseLeft(Instant before) {
        return database.createNativeMutationQuery("""
                        delete from intake_draft d using referral r
                        where r.id = d.referral_id and (d.saved_at < :before or r.stage = any (:ends))""")
                .setParameter("before", before)
                .setParameter("ends", ends(), String[].class)
                .executeUpdate();
    }

    private Optional<IntakeDraft> read(ReferralId referral, String locked) {
        return database.createNativeQuery(
                        "select version, cast(fields as text) as fields, saved_by, saved_at from intake_draft"
                                + " where referral_id = :id" + locked,
                        Tuple.class)
                .setParameter("id", referral.value())
                .getResultStream()
                .map(row -> new IntakeDraft(
                        row.get("version", Long.class),
                        fields(row.get("fields", String.class)),
                        row.get("saved_by", String.class),
                        row.get("saved_at", Instant.class)))
                .findFirst();
    }

    static List<IntakeDraft.Field> fields(String json) {
        return List.of(Documents.read(json, IntakeDraft.Field[].class));
    }

    private static String[] ends() {
        return Arrays.stream(ReferralStage.values())
                .filter(ReferralStage::isEnd)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
