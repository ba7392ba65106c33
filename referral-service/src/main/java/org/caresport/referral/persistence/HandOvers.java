package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What brokers handed over to colleagues, for a period or for good, and which cases are lent to somebody because of it. */
@ApplicationScoped
public class HandOvers {

    private final Session database;

    HandOvers(Session database) {
        this.database = database;
    }

    /**
     * All open cases of a broker in a municipality go to a colleague.
     *
     * @param from the login of whose they are
     * @param to the login of the colleague
     * @param begins the first day
     * @param ends the last day; null when it is for good
     * @param stoppedAt when somebody ended it before its time; null when nobody did
     */
    public record HandOver(
            UUID id,
            String municipality,
            String from,
            String to,
            LocalDate begins,
            @Nullable LocalDate ends,
            String note,
            String by,
            Instant at,
            @Nullable Instant stoppedAt) {

        public boolean holdsOn(LocalDate day) {
            return stoppedAt == null && !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
        }
    }

    /**
     * A case that is with a colleague for the time being.
     *
     * @param owner the login of whose it is otherwise
     * @param because which hand-over or absence it comes from
     */
    public record Lent(ReferralId referral, String municipality, String owner, String cover, String because) {}

    @Transactional(TxType.MANDATORY)
    public void add(HandOver one) {
        database.createNativeMutationQuery("""
                        insert into hand_over (id, municipality, from_owner, to_owner, begins, ends, note, made_by, made_at)
                        values (:id, :municipality, :from, :to, :begins, :ends, :note, :by, :at)""")
                .setParameter("id", one.id())
                .setParameter("municipality", one.municipality())
                .setParameter("from", one.from())
                .setParameter("to", one.to())
                .setParameter("begins", one.begins())
                .setParameter("ends", one.ends(), LocalDate.class)
                .setParameter("note", one.note())
                .setParameter("by", one.by())
                .setParameter("at", one.at())
                .executeUpdate();
    }

    public Optional<HandOver> find(UUID id) {
        return read("where id = :id", id).stream().findFirst();
    }

    /** For a period, and neither over nor stopped; the next one first. */
    @Transactional
    public List<HandOver> running(LocalDate today) {
        return read("where stopped_at is null and ends >= :id order by begins, id", today);
    }

    /** Whether it was running until now. */
    @Transactional(TxType.MANDATORY)
    public boolean stop(UUID id, Instant at) {
        return database.createNativeMutationQuery(
                                "update hand_over set stopped_at = :at where id = :id and stopped_at is null and ends is not null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Open cases of a broker that were not lent for this cause already: what they take up again meanwhile stays theirs. */
    @Transactional
    public List<ReferralId> notLentYet(String municipality, String owner, String because) {
        return database.createNativeQuery("""
                        select r.id from referral r
                        where r.municipality = :municipality and r.owner = :owner and r.next_action_on is not null
                          and not exists (select 1 from lent_referral l where l.referral_id = r.id and l.because = :because)
                        order by r.next_action_on, r.id""", UUID.class)
                .setParameter("municipality", municipality)
                .setParameter("owner", owner)
                .setParameter("because", because)
                .getResultStream()
                .map(ReferralId::new)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void lend(Lent lent, Stamp stamp) {
        database.createNativeMutationQuery("""
                        insert into lent_referral (referral_id, because, municipality, owner, cover, lent_at)
                        values (:referral, :because, :municipality, :owner, :cover, :at)""")
                .setParameter("referral", lent.referral().value())
                .setParameter("because", lent.because())
                .setParameter("municipality", lent.municipality())
                .setParameter("owner", lent.owner())
                .setParameter("cover", lent.cover())
                .setParameter("at", stamp.at())
                .executeUpdate();
    }

    @Transactional
    public List<Lent> lent() {
        return database.createNativeQuery("""
                        select referral_id, municipality, owner, cover, because from lent_referral
                        where returned_at is null order by lent_at, referral_id""", Object[].class)
                .addScalar("referral_id", UUID.class)
                .addScalar("municipality", String.class)
                .addScalar("owner", String.class)
                .addScalar("cover", String.class)
                .addScalar("because", String.class)
                .getResultStream()
                .map(row -> new Lent(
                        new ReferralId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void returned(Lent lent, Stamp stamp) {
        database.createNativeMutationQuery(
                        "update lent_referral set returned_at = :at where referral_id = :referral and because = :because")
                .setParameter("at", stamp.at())
                .setParameter("referral", lent.referral().value())
                .setParameter("because", lent.because())
                .executeUpdate();
    }

    private List<HandOver> read(String where, Object value) {
        return database.createNativeQuery("""
                        select id, municipality, from_owner, to_owner, begins, ends, note, made_by, made_at, stopped_at
                        from hand_over\s""" + where, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("municipality", String.class)
                .addScalar("from_owner", String.class)
                .addScalar("to_owner", String.class)
                .addScalar("begins", LocalDate.class)
                .addScalar("ends", LocalDate.class)
                .addScalar("note", String.class)
                .addScalar("made_by", String.class)
                .addScalar("made_at", Instant.class)
                .addScalar("stopped_at", Instant.class)
                .setParameter("id", value)
                .getResultStream()
                .map(row -> new HandOver(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5],
                        (String) row[6],
                        (String) row[7],
                        (Instant) row[8],
                        (Instant) row[9]))
                .toList();
    }
}
