package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.transfer.ReturnReason;
import org.caresport.referral.transfer.Transfer;
import org.caresport.referral.transfer.TransferState;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The requests to pass cases on to another municipality's brokers, and what becomes of a case that was. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Transfers {

    /** The referral itself, and those that follow it. */
    private static final String OF_THE_CASE =
            "(select cast(:referral as uuid) union all select referral_id from merged_case where leading_id = :referral)";

    private final Session database;

    Transfers(Session database) {
        this.database = database;
    }

    /**
     * A request, with what may be known of its case by somebody who does not have it.
     *
     * @param age in years, on the day of the referral
     * @param stage where the referral stands
     * @param reasonCode why it stands or ended there
     */
    public record Known(
            Transfer transfer,
            Urgency urgency,
            List<Code> reasons,
            @Nullable Integer age,
            ReferralStage stage,
            Instant since,
            @Nullable String reasonCode) {}

    public void add(Transfer one) {
        database.createNativeMutationQuery("""
                        insert into transfer (id, referral_id, patient_id, from_municipality, first_broker, to_municipality,
                            broker_id, note, answer_by, asked_at, state)
                        values (:id, :referral, :patient, :from, :first, :to, :broker, :note, :answerBy, :at, 'ASKED')""")
                .setParameter("id", one.id())
                .setParameter("referral", one.referral().value())
                .setParameter("patient", one.patient().value())
                .setParameter("from", one.from())
                .setParameter("first", one.firstBroker())
                .setParameter("to", one.to())
                .setParameter("broker", one.broker(), UUID.class)
                .setParameter("note", one.note())
                .setParameter("answerBy", one.answerBy())
                .setParameter("at", one.askedAt())
                .executeUpdate();
    }

    public Optional<Known> find(UUID id) {
        return read("where t.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Whoever else decides about it at this moment waits, and sees then what was decided. */
    public void lock(UUID id) {
        database.createNativeQuery("select state from transfer where id = :id for update", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    public boolean isOpenOf(ReferralId referral) {
        return !read("where t.referral_id = :id and t.state = 'ASKED'", Map.of("id", referral.value()))
                .isEmpty();
    }

    /** What these municipalities are asked and have not answered; the oldest first. */
    public List<Known> askedOf(Collection<String> municipalities, int atMost) {
        return municipalities.isEmpty()
                ? List.of()
                : read(
                        "where t.to_municipality in (:mine) and t.state = 'ASKED' order by t.asked_at, t.id limit :most",
                        Map.of("mine", municipalities, "most", atMost));
    }

    /** What these municipalities asked of others: what waits first, then the newest. */
    public List<Known> askedBy(Collection<String> municipalities, int atMost) {
        return municipalities.isEmpty()
                ? List.of()
                : read(
                        "where t.from_municipality in (:mine) order by t.answered_at desc nulls first, t.asked_at, t.id"
                                + " limit :most",
                        Map.of("mine", municipalities, "most", atMost));
    }

    public void answer(UUID id, TransferState state, Transfer.Answer answer) {
        database.createNativeMutationQuery("""
                        update transfer set state = :state, reason = :reason, reason_text = :text, answered_by = :by,
                            answered_at = :at
                        where id = :id and state = 'ASKED'""")
                .setParameter("state", state.name())
                .setParameter(
                        "reason",
                        answer.reason() == null ? null : answer.reason().name(),
                        String.class)
                .setParameter("text", answer.text(), String.class)
                .setParameter("by", answer.by())
                .setParameter("at", answer.at())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The case has ended: there is nothing to take on any more. */
    public void overtake(ReferralId referral, Stamp stamp) {
        database.createNativeMutationQuery("""
                        update transfer set state = 'OVERTAKEN', answered_by = :by, answered_at = :at
                        where referral_id = :referral and state = 'ASKED'""")
                .setParameter("by", stamp.by())
                .setParameter("at", stamp.at())
                .setParameter("referral", referral.value())
                .executeUpdate();
    }

    /** Nobody answered by the day before this one, and nobody was told of that; the longest ago first. */
    public List<UUID> unanswered(LocalDate today, int atMost) {
        return database.createNativeQuery("""
                        select id from transfer where state = 'ASKED' and reminded_at is null and answer_by < :today
                        order by answer_by, id limit :most""", UUID.class)
                .setParameter("today", today)
                .setParameter("most", atMost)
                .getResultList();
    }

    /** @return whether nobody was told before */
    public boolean remind(UUID id, Instant at) {
        return database.createNativeMutationQuery(
                                "update transfer set reminded_at = :at where id = :id and state = 'ASKED' and reminded_at is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Everything that belongs to the case is the other municipality's now: what is to be done, and what was tried. */
    public void takeAlong(Referral moved, String owner) {
        for (var statement : List.of(
                "update to_do set municipality = :to where referral_id in " + OF_THE_CASE,
                "update participation set municipality = :to, version = version + 1 where referral_id in "
                        + OF_THE_CASE)) {
            database.createNativeMutationQuery(statement)
                    .setParameter("to", moved.submission().municipality())
                    .setParameter("referral", moved.id().value())
                    .executeUpdate();
        }
        database.createNativeMutationQuery("update to_do set owner = :owner, given = false"
                        + " where finished_at is null and referral_id in " + OF_THE_CASE)
                .setParameter("owner", owner)
                .setParameter("referral", moved.id().value())
                .executeUpdate();
        database.createNativeMutationQuery("update lent_referral set returned_at = :at"
                        + " where returned_at is null and referral_id in " + OF_THE_CASE)
                .setParameter("at", moved.lastUpdated())
                .setParameter("referral", moved.id().value())
                .executeUpdate();
        database.flush();
        database.clear(); // what was read before is out of date
    }

    /** Who passed this case on, and has it no more; in order of time. */
    public List<Transfer> passedOn(ReferralId referral) {
        return read(
                        "where t.referral_id = :id and t.state = 'ACCEPTED' and t.from_municipality <> r.municipality"
                                + " order by t.answered_at",
                        Map.of("id", referral.value()))
                .stream()
                .map(Known::transfer)
                .toList();
    }

    /** Of these referrals, those that other brokers took on than those who were asked by the sender. */
    @Transactional
    public Map<ReferralId, String> takenOn(Collection<ReferralId> referrals) {
        return referrals.isEmpty()
                ? Map.of()
                : read(
                                "where t.referral_id in (:ids) and t.state = 'ACCEPTED' and t.to_municipality = r.municipality"
                                        + " order by t.answered_at",
                                Map.of(
                                        "ids",
                                        referrals.stream()
                                                .map(ReferralId::value)
                                                .toList()))
                        .stream()
                        .map(Known::transfer)
                        .collect(Collectors.toMap(Transfer::referral, Transfer::to, (_, newer) -> newer));
    }

    private List<Known> read(String where, Map<String, Object> values) {
        var query = database.createNativeQuery("""
                        select t.id, t.referral_id, t.patient_id, t.from_municipality, t.first_broker, t.to_municipality,
                            t.broker_id, t.note, t.answer_by, t.asked_at, t.state, t.reason, t.reason_text, t.answered_by,
                            t.answered_at, r.urgency, cast(r.reasons as text) as reasons,
                            cast(r.profile ->> 'age' as integer) as age, r.stage, r.stage_since, r.reason_code
                        from transfer t join referral r on r.id = t.referral_id\s""" + where, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("referral_id", UUID.class)
                .addScalar("patient_id", UUID.class)
                .addScalar("from_municipality", String.class)
                .addScalar("first_broker", String.class)
                .addScalar("to_municipality", String.class)
                .addScalar("broker_id", UUID.class)
                .addScalar("note", String.class)
                .addScalar("answer_by", LocalDate.class)
                .addScalar("asked_at", Instant.class)
                .addScalar("state", String.class)
                .addScalar("reason", String.class)
                .addScalar("reason_text", String.class)
                .addScalar("answered_by", String.class)
                .addScalar("answered_at", Instant.class)
                .addScalar("urgency", String.class)
                .addScalar("reasons", String.class)
                .addScalar("age", Integer.class)
                .addScalar("stage", String.class)
                .addScalar("stage_since", Instant.class)
                .addScalar("reason_code", String.class);
        values.forEach(query::setParameter);
        return query.getResultStream().map(Transfers::known).toList();
    }

    private static Known known(Object[] row) {
        return new Known(
                new Transfer(
                        (UUID) row[0],
                        new ReferralId((UUID) row[1]),
                        new PatientId((UUID) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (UUID) row[6],
                        (String) row[7],
                        (LocalDate) row[8],
                        (Instant) row[9],
                        TransferState.valueOf((String) row[10]),
                        answer(row)),
                Urgency.valueOf((String) row[15]),
                Stream.of(Documents.read((String) row[16], CodeDocument[].class))
                        .map(CodeDocument::read)
                        .toList(),
                (Integer) row[17],
                ReferralStage.valueOf((String) row[18]),
                (Instant) row[19],
                (String) row[20]);
    }

    private static Optional<Transfer.Answer> answer(Object[] row) {
        return row[14] == null
                ? Optional.empty()
                : Optional.of(new Transfer.Answer(
                        row[11] == null ? null : ReturnReason.valueOf((String) row[11]),
                        (String) row[12],
                        (String) row[13],
                        (Instant) row[14]));
    }
}
