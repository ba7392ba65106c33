package org.caresport.matching.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.outbox.Outbox;
import org.caresport.matching.domain.Match;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.UnmetDemand;
import org.caresport.matching.messaging.MatchDetails;
import org.caresport.matching.messaging.PublishedMatch;

/** The answer to every request. Saving one also publishes it, and notes the demand it could not meet, in one transaction. */
@ApplicationScoped
public class Matches {

    private static final String RESOURCE = "Match";
    private static final String WHOLE = "Referral";

    private final Rows rows;
    private final UnmetDemands unmetDemands;
    private final Outbox outbox;
    private final Denials denials;

    Matches(Rows rows, UnmetDemands unmetDemands, Outbox outbox, Denials denials) {
        this.rows = rows;
        this.unmetDemands = unmetDemands;
        this.outbox = outbox;
        this.denials = denials;
    }

    /** Stores and publishes the answer, unless its request was answered before or a newer one of the referral was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Match match, Profile profile) {
        var known = rows.answered(match);
        if (known.stream().anyMatch(one -> one.requestId.equals(match.requestId()))) {
            return;
        }
        if (known.stream().anyMatch(one -> one.requestedAt.isAfter(match.requestedAt()))) {
            return;
        }
        known.forEach(older -> supersede(older, match));
        var details = MatchDetails.of(match.outcome());
        var row = new MatchEntity();
        row.write(match, MatchDocument.write(details));
        if (match.outcome().isUnmetDemand()) {
            row.unmetDemandId = unmetDemands.add(UnmetDemand.of(profile, match.outcome()));
        }
        rows.persist(row);
        outbox.add(PublishedMatch.of(match, details));
    }

    /** Whoever is no broker of its municipality does not find it; that they tried is logged. */
    public Optional<StoredMatch> find(UUID requestId, Set<String> municipalities) {
        var found = rows.findByIdOptional(requestId);
        var own = found.filter(row -> municipalities.contains(row.municipality));
        if (own.isEmpty()) {
            found.ifPresent(row -> denials.record(Access.denied("read", RESOURCE, requestId.toString(), null)
                    .partOf(WHOLE, row.referralId.toString())));
        }
        return own.map(this::read);
    }

    /** Forgets what is older: an answer under a pseudonym is still about somebody's health. */
    public long forgetBefore(Instant time) {
        return rows.delete("matchedAt < ?1", time);
    }

    /** One demand of one person counts once, however often it was asked for. */
    private void supersede(MatchEntity older, Match newer) {
        older.supersededBy = newer.requestId();
        var demand = older.unmetDemandId;
        older.unmetDemandId = null;
        // written now: the unique index allows one current match per referral
        rows.flush();
        if (demand != null) {
            unmetDemands.remove(demand);
        }
    }

    private StoredMatch read(MatchEntity row) {
        return new StoredMatch(
                row.requestId,
                row.referralId,
                row.municipality,
                row.rulesVersion,
                row.requestedAt,
                row.matchedAt,
                row.supersededBy,
                MatchDocument.read(row.result));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MatchEntity, UUID> {

        /**
         * The answer to the same request, and the newest one of the same referral. Locked: two answers to one referral at a
         * time would both believe to be the newest.
         */
        List<MatchEntity> answered(Match match) {
            return find(
                            "requestId = ?1 or (referralId = ?2 and supersededBy is null)",
                            match.requestId(),
                            match.referralId())
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
    }
}
