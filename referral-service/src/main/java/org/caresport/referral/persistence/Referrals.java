package org.caresport.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralNotFound;
import org.jspecify.annotations.Nullable;

/**
 * Every referral there is. Each read is narrowed to what its caller may see; what they may not see is not found. Saving one
 * also writes the line of its history.
 */
@ApplicationScoped
public class Referrals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Rows rows;
    private final Histories histories;
    private final Narrowing narrowing;
    private final Denials denials;

    Referrals(Rows rows, Histories histories, Narrowing narrowing, Denials denials) {
        this.rows = rows;
        this.histories = histories;
        this.narrowing = narrowing;
        this.denials = denials;
    }

    public Referral get(ReferralId id, Caller caller) {
        return get(id, caller, "read");
    }

    /** The same, by somebody who is about to move it: if they may not, that is what they attempted. */
    public Referral getToMove(ReferralId id, Caller caller) {
        return get(id, caller, "update");
    }

    /** Those of them that the caller may see, in no order. */
    public List<Referral> getAll(Collection<ReferralId> ids, Caller caller) {
        return find("r.id in :ids", "ids", ids.stream().map(ReferralId::value).toList(), caller);
    }

    /** The caller's own, as a patient; newest first. */
    public List<Referral> mine(Caller caller) {
        return rows.stream(
                        "patientId in ?1 and stage not in (DRAFT, ENTERED_IN_ERROR) order by submittedAt desc",
                        narrowing.patients(caller))
                .map(ReferralEntity::read)
                .toList();
    }

    /** What the platform itself works on when an event or a date asks for it; nobody's request may come in here. */
    public Optional<Referral> findForPlatform(ReferralId id) {
        return rows.findByIdOptional(id.value()).map(ReferralEntity::read);
    }

    /** The newest that this organisation sent under this identifier. */
    public Optional<Referral> findBySender(String organisation, String system, String value) {
        return rows.find(
                        "organisation = ?1 and senderSystem = ?2 and senderValue = ?3 order by submittedAt desc",
                        organisation,
                        system,
                        value)
                .firstResultOptional()
                .map(ReferralEntity::read);
    }

    /** Open referrals whose date has passed and of which that was not told yet, by id, those after the given one. */
    public List<ReferralId> overdue(LocalDate today, @Nullable ReferralId after, int atMost) {
        return rows
                .find(
                        "nextActionOn < ?1 and (escalatedFor is null or escalatedFor <> nextActionOn) and id > ?2 order by id",
                        today,
                        after == null ? BEFORE_ALL : after.value())
                .page(0, atMost)
                .stream()
                .map(row -> new ReferralId(row.id))
                .toList();
    }

    /** @throws OptimisticLockException when somebody else saved it since it was read */
    @Transactional(TxType.MANDATORY)
    public Referral save(Referral.Change change) {
        var referral = change.referral();
        var row = referral.version() == 0 ? ReferralEntity.of(referral.id(), referral.submission()) : current(referral);
        row.write(referral);
        rows.persistAndFlush(row);
        histories.persist(HistoryEntity.of(change.event()));
        return row.read();
    }

    private Referral get(ReferralId id, Caller caller, String action) {
        return find("r.id = :id", "id", id.value(), caller).stream().findFirst().orElseThrow(() -> hidden(id, action));
    }

    /** What is not there for this caller may be there for others: then somebody tried, and that is logged. */
    private ReferralNotFound hidden(ReferralId id, String action) {
        rows.findByIdOptional(id.value()).ifPresent(row -> denials.record(action, "Referral", row.id, row.patientId));
        return new ReferralNotFound(id);
    }

    private ReferralEntity current(Referral referral) {
        var row = rows.findById(referral.id().value());
        if (row == null || row.domainVersion() != referral.version()) {
            throw new OptimisticLockException("referral %s was changed by somebody else".formatted(referral.id()));
        }
        return row;
    }

    private List<Referral> find(String wanted, String parameter, Object value, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put(parameter, value);
        return rows.find("from ReferralEntity r where %s and %s".formatted(wanted, seen.hql()), parameters).stream()
                .map(ReferralEntity::read)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReferralEntity, UUID> {}

    @ApplicationScoped
    static class Histories implements PanacheRepositoryBase<HistoryEntity, Long> {}
}
