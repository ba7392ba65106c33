package org.caresport.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.ReferralStage;
import org.jspecify.annotations.Nullable;

/**
 * Every referral there is. Each read is narrowed to what its caller may see; what they may not see is not found. Saving one
 * also writes the line of its history.
 */
@ApplicationScoped
public class Referrals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<ReferralStage> ENDS =
            Arrays.stream(ReferralStage.values()).filter(ReferralStage::isEnd).toList();

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

    /** Those of these people in that municipality that the caller may see, but for drafts and mistakes; newest first. */
    public List<Referral> ofPatients(Collection<PatientId> patients, String municipality, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("whose", patients.stream().map(PatientId::value).toList());
        parameters.put("where", municipality);
        return rows
                .find(
                        "from ReferralEntity r where r.patientId in :whose and r.municipality = :where"
                                + " and r.stage not in (DRAFT, ENTERED_IN_ERROR) and " + seen.hql()
                                + " order by r.submittedAt desc, r.id",
                        parameters)
                .stream()
                .map(ReferralEntity::read)
                .toList();
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

    /** What this organisation referred of a patient, without what was withdrawn; oldest first. */
    public List<Referral> ofPatient(String organisation, UUID patient) {
        return rows.stream(
                        "organisation = ?1 and patientId = ?2 and stage not in (REJECTED, CANCELLED, ENTERED_IN_ERROR) order by id",
                        organisation,
                        patient)
                .map(ReferralEntity::read)
                .toList();
    }

    /** Whether another referral on this order has not ended yet. */
    public boolean isAnotherOpen(String organisation, UUID order, ReferralId than) {
        return rows.count(
                        "organisation = ?1 and serviceRequestId = ?2 and id <> ?3 and stage not in ?4",
                        organisation,
                        order,
                        than.value(),
                        ENDS)
                > 0;
    }

    /**
     * Open referrals whose date has passed and of which that was not told yet, the longest overdue first. Those of which it was
     * told in the meantime are not among them any more.
     */
    public List<Overdue> overdue(LocalDate today, @Nullable Overdue after, int atMost) {
        return rows
                .find(
                        "nextActionOn < ?1 and (escalatedFor is null or escalatedFor <> nextActionOn)"
                                + " and (nextActionOn, id) > (?2, ?3) order by nextActionOn, id",
                        today,
                        after == null ? LocalDate.EPOCH : after.since(),
                        after == null ? BEFORE_ALL : after.id().value())
                .page(0, atMost)
                .project(OverdueRow.class)
                .stream()
                .map(row -> new Overdue(new ReferralId(row.id()), row.nextActionOn()))
                .toList();
    }

    /** Open ones that are nobody's, of municipalities in which somebody is on duty by now; in the order of their ids. */
    public List<ReferralId> ofNobodyIn(Collection<String> municipalities, @Nullable ReferralId after, int atMost) {
        return rows
                .find(
                        "owner is null and nextActionOn is not null and stage <> DRAFT and municipality in ?1 and id > ?2"
                                + " order by id",
                        municipalities,
                        after == null ? BEFORE_ALL : after.value())
                .page(0, atMost)
                .project(IdRow.class)
                .stream()
                .map(row -> new ReferralId(row.id()))
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

    /**
     * What is known of one without that anything happened to it.
     *
     * @throws OptimisticLockException when somebody else saved it since it was read
     */
    @Transactional(TxType.MANDATORY)
    public Referral keep(Referral referral) {
        var row = current(referral);
        row.write(referral);
        rows.persistAndFlush(row);
        return row.read();
    }

    private Referral get(ReferralId id, Caller caller, String action) {
        return find("r.id = :id", "id", id.value(), caller).stream().findFirst().orElseThrow(() -> hidden(id, action));
    }

    /** What is not there for this caller may be there for others: then somebody tried, and that is logged. */
    private ReferralNotFound hidden(ReferralId id, String action) {
        rows.findByIdOptional(id.value())
                .ifPresent(row ->
                        denials.record(Access.denied(action, "Referral", row.id.toString(), row.patientId.toString())));
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

    /** One that is overdue, and the date that has passed. */
    public record Overdue(ReferralId id, LocalDate since) {}

    /** Of a row, which it is. */
    @RegisterForReflection
    record IdRow(UUID id) {}

    /** Of a row, what tells that it is overdue. */
    @RegisterForReflection
    record OverdueRow(UUID id, LocalDate nextActionOn) {}

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReferralEntity, UUID> {}

    @ApplicationScoped
    static class Histories implements PanacheRepositoryBase<HistoryEntity, Long> {}
}
