package org.caresport.referral.persistence;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;

/** The proposals of each referral: those to its newest request, and no others. */
@ApplicationScoped
public class ProposalBook {

    private final Rows rows;

    ProposalBook(Rows rows) {
        this.rows = rows;
    }

    public Optional<Proposals> of(Referral referral) {
        return rows.findByIdOptional(referral.id().value())
                .filter(row -> row.requestId.equals(referral.matchRequest()))
                .map(row ->
                        Documents.read(row.document, ProposalsDocument.class).read());
    }

    /** When matching looked at the catalogue for what it answered to the newest request. */
    public Optional<Instant> matchedAt(Referral referral) {
        return rows.findByIdOptional(referral.id().value())
                .filter(row -> row.requestId.equals(referral.matchRequest()))
                .map(row -> row.matchedAt);
    }

    /** How many there are, for those referrals that have any. */
    public Map<ReferralId, Integer> counts(List<Referral> referrals) {
        var ids = referrals.stream().map(referral -> referral.id().value()).toList();
        return ids.isEmpty()
                ? Map.of()
                : rows.find("referralId in ?1", ids).project(Count.class).stream()
                        .collect(toMap(row -> new ReferralId(row.referralId), Count::count));
    }

    @Transactional(TxType.MANDATORY)
    public void keep(ReferralId referral, Proposals proposals) {
        var row = rows.findByIdOptional(referral.value()).orElseGet(() -> ProposalsEntity.of(referral));
        row.requestId = proposals.requestId();
        row.count = proposals.proposals().size();
        row.document = Documents.write(ProposalsDocument.of(proposals));
        rows.persist(row);
    }

    @Transactional(TxType.MANDATORY)
    public void matched(ReferralId referral, Instant at) {
        rows.findByIdOptional(referral.value()).ifPresent(row -> row.matchedAt = at);
    }

    /** Without the document, which is as long as all proposals together. */
    @RegisterForReflection
    record Count(UUID referralId, int count) {}

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ProposalsEntity, UUID> {}
}
