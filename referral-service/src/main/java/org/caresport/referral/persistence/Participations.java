package org.caresport.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationNotFound;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Referral;
import org.jspecify.annotations.Nullable;

/**
 * Every participation there is, read as narrowly as {@link Referrals}.
 */
@ApplicationScoped
public class Participations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Rows rows;
    private final Referrals.Histories histories;
    private final Narrowing narrowing;
    private final Denials denials;

    Participations(Rows rows, Referrals.Histories histories, Narrowing narrowing, Denials denials) {
        this.rows = rows;
        this.histories = histories;
        this.narrowing = narrowing;
        this.denials = denials;
    }

    public Participation get(ParticipationId id, Caller caller) {
        return get(id, caller, "read");
    }

    /** The same, by somebody who is about to move it: if they may not, that is what they attempted. */
    public Participation getToMove(ParticipationId id, Caller caller) {
        return get(id, caller, "update");
    }

    /** One whom the caller's organisation was told of. */
    public Participation getParticipant(ParticipationId id, Caller caller) {
        return get(id, narrowing.participants(caller), "read");
    }

    /** The same, by a provider who is about to answer. */
    public Participation getParticipantToMove(ParticipationId id, Caller caller) {
        return get(id, narrowing.participants(caller), "update");
    }

    /** Those whom the caller's organisation was told of, the longest known first. */
    public Slice<Participation> participants(Caller caller, @Nullable String cursor, int limit) {
        var seen = narrowing.participants(caller);
        var parameters = new HashMap<>(seen.parameters());
        var after = cursor == null ? Since.FIRST : Since.decode(cursor);
        parameters.put("since", after.moment());
        parameters.put("id", after.id());
        var found = rows
                .find(
                        "from ParticipationEntity r where (r.stageSince, r.id) > (:since, :id) and " + seen.hql()
                                + " order by r.stageSince, r.id",
                        parameters)
                .page(0, limit + 1)
                .stream()
                .map(ParticipationEntity::read)
                .toList();
        return Slice.of(found, limit, last -> Since.of(last).encode());
    }

    /** Those whom the caller's organisation was told of for one of its activities, the longest known first. */
    public List<Participation> group(ActivityId activity, Caller caller) {
        var seen = narrowing.participants(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("activity", activity.value());
        return rows
                .find(
                        "from ParticipationEntity r where r.activityId = :activity and " + seen.hql()
                                + " order by r.stageSince, r.id",
                        parameters)
                .stream()
                .map(ParticipationEntity::read)
                .toList();
    }

    private Participation get(ParticipationId id, Caller caller, String action) {
        return get(id, narrowing.participations(caller), action);
    }

    private Participation get(ParticipationId id, Narrowing.Condition seen, String action) {
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id.value());
        return rows.find("from ParticipationEntity r where r.id = :id and " + seen.hql(), parameters)
                .firstResultOptional()
                .map(ParticipationEntity::read)
                .orElseThrow(() -> hidden(id, action));
    }

    /** The caller's own, as a patient; newest first. */
    public List<Participation> mine(Caller caller) {
        return rows.stream("patientId in ?1 order by stageSince desc, id", narrowing.patients(caller))
                .map(ParticipationEntity::read)
                .toList();
    }

    /** In order of time. The referral in hand says that its reader may see them. */
    public List<Participation> of(Referral referral) {
        return rows.stream(
                        "referralId = ?1 order by stageSince, id", referral.id().value())
                .map(ParticipationEntity::read)
                .toList();
    }

    /** Who is expected at a first session of that activity; what the platform itself works on. */
    public List<Participation> expectedAt(ActivityId activity) {
        return rows.stream("activityId = ?1 and stage = ?2 order by id", activity.value(), ParticipationStage.ENROLLED)
                .map(ParticipationEntity::read)
                .toList();
    }

    /** What the platform itself works on when an event or a provider's link asks for it. */
    public Optional<Participation> findForPlatform(ParticipationId id) {
        return rows.findByIdOptional(id.value()).map(ParticipationEntity::read);
    }

    /** Whose place in the catalogue it is, was, or is to be. */
    public Optional<Participation> findByEnrolment(UUID enrolment) {
        return rows.findByIdOptional(enrolment)
                .or(() -> rows.find("enrolmentId = ?1 or transferClaim = ?1 or formerEnrolmentId = ?1", enrolment)
                        .firstResultOptional())
                .map(ParticipationEntity::read);
    }

    /** Programmes whose last day was before that one, of which nobody was told; in order of their ids. */
    public List<ParticipationId> endingBefore(LocalDate day, @Nullable ParticipationId after, int atMost) {
        return rows
                .find(
                        "stage in (STARTED, ACTIVE) and not endReached and heldSince is null and endsOn < ?1 and id > ?2"
                                + " order by id",
                        day,
                        after == null ? BEFORE_ALL : after.value())
                .page(0, atMost)
                .stream()
                .map(row -> new ParticipationId(row.id))
                .toList();
    }

    /** Those of this referral that have not ended. */
    public List<Participation> running(Referral referral) {
        return rows.stream("referralId", referral.id().value())
                .map(ParticipationEntity::read)
                .filter(participation -> !participation.stage().isEnd())
                .toList();
    }

    /** Offers that lapse by then, of which nobody was reminded yet unless they have lapsed; the first to lapse first. */
    public List<ParticipationId> offersLapsingBy(
            Instant moment, Instant now, @Nullable ParticipationId after, int atMost) {
        return rows
                .find(
                        "stage = OFFERED and heldSince is null and offerExpiresAt <= ?1"
                                + " and (offerRemindedAt is null or offerExpiresAt <= ?2) and id > ?3 order by id",
                        moment,
                        now,
                        after == null ? BEFORE_ALL : after.value())
                .page(0, atMost)
                .stream()
                .map(row -> new ParticipationId(row.id))
                .toList();
    }

    /** @throws OptimisticLockException when somebody else saved it since it was read */
    @Transactional(TxType.MANDATORY)
    public Participation save(Participation.Change change) {
        var participation = change.participation();
        var row = participation.version() == 0 ? ParticipationEntity.of(participation) : current(participation);
        row.write(participation);
        rows.persistAndFlush(row);
        histories.persist(HistoryEntity.of(change.event()));
        return row.read();
    }

    private ParticipationEntity current(Participation participation) {
        var row = rows.findById(participation.id().value());
        if (row == null || row.domainVersion() != participation.version()) {
            throw new OptimisticLockException(
                    "participation %s was changed by somebody else".formatted(participation.id()));
        }
        return row;
    }

    private ParticipationNotFound hidden(ParticipationId id, String action) {
        rows.findByIdOptional(id.value())
                .ifPresent(row -> denials.record(
                        Access.denied(action, "Participation", row.id.toString(), row.patientId.toString())));
        return new ParticipationNotFound(id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ParticipationEntity, UUID> {}
}
