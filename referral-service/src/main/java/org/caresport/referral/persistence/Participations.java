package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationNotFound;
import org.caresport.referral.domain.Referral;
import org.jspecify.annotations.Nullable;

/**
 * Every participation there is, read as narrowly as {@link Referrals}. Saving one announces how it changed, and moves the
 * referral where {@link Referral#follow} says so: both or neither.
 */
@ApplicationScoped
public class Participations {

    private final ParticipationRows rows;
    private final Narrowing narrowing;
    private final Denials denials;
    private final Referrals referrals;

    Participations(ParticipationRows rows, Narrowing narrowing, Denials denials, Referrals referrals) {
        this.rows = rows;
        this.narrowing = narrowing;
        this.denials = denials;
        this.referrals = referrals;
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

    /** What the platform itself works on when an event or a provider's link asks for it. */
    public Optional<Participation> findForPlatform(ParticipationId id) {
        return rows.findByIdOptional(id.value()).map(ParticipationEntity::read);
    }

    /** @throws jakarta.persistence.OptimisticLockException when somebody else saved it, or its referral, since it was read */
    @Transactional(TxType.MANDATORY)
    public Participation save(Participation.Change change) {
        // the referral first: of two offers at once, the second fails on its version
        referrals
                .findForPlatform(change.participation().referral())
                .flatMap(referral -> referral.follow(change))
                .ifPresent(referrals::save);
        return rows.save(change);
    }

    private ParticipationNotFound hidden(ParticipationId id, String action) {
        rows.findByIdOptional(id.value())
                .ifPresent(row -> denials.record(action, "Participation", row.id, row.patientId));
        return new ParticipationNotFound(id);
    }
}
