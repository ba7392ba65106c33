package org.caresport.matching.persistence;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.outbox.Outbox;
import org.caresport.matching.domain.Closure;
import org.caresport.matching.domain.Match;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.UnmetDemand;
import org.caresport.matching.messaging.MatchDetails;
import org.caresport.matching.messaging.PublishedMatch;
import org.jspecify.annotations.Nullable;

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

    /**
     * Stores and publishes the answer, unless its request was answered before or a newer one of the referral was.
     *
     * @param asked the profile as JSON, to try with it what else would fit, and to ask again with it while nothing is found
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Match match, Profile profile, String asked) {
        var known = rows.answered(match);
        if (known.stream().anyMatch(one -> one.requestId.equals(match.requestId()))) {
            return;
        }
        if (known.stream().anyMatch(one -> one.requestedAt.isAfter(match.requestedAt()))) {
            return;
        }
        var demand = known.stream()
                .map(older -> older.unmetDemandId)
                .filter(Objects::nonNull)
                .findFirst();
        known.forEach(older -> supersede(older, match));
        var details = MatchDetails.of(match.outcome());
        var row = new MatchEntity();
        row.write(match, MatchDocument.write(details));
        row.asked = asked;
        if (match.isUnmetDemand()) {
            row.unmetDemandId = note(demand, UnmetDemand.of(profile, match.outcome()));
            row.searched = asked;
        } else {
            demand.ifPresent(met ->
                    unmetDemands.close(met, closure(match), match.outcome().at()));
        }
        rows.persist(row);
        outbox.add(PublishedMatch.of(match, details));
    }

    /** A search that found nothing, and is still open. */
    public record OpenSearch(UUID requestId, String searched) {}

    /** In the order of their ids, which says nothing and never changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OpenSearch> openSearches(UUID after, int limit) {
        return rows.find("searched is not null and requestId > ?1 order by requestId", after).page(0, limit).stream()
                .map(row -> new OpenSearch(row.requestId, requireNonNull(row.searched)))
                .toList();
    }

    /** Something is found for a search that found nothing: the same request has a new answer. Not, when it is closed meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answerAfterAll(UUID requestId, MatchOutcome outcome) {
        var row = rows.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.searched == null || !outcome.found()) {
            return;
        }
        var match = new Match(row.requestId, row.referralId, row.municipality, row.requestedAt, outcome, List.of());
        var details = MatchDetails.of(outcome);
        row.write(match, MatchDocument.write(details));
        close(row, Closure.LATER_MATCH, outcome.at());
        outbox.add(PublishedMatch.of(match, details));
    }

    /** The referral has ended: nothing is looked for any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID referral, Instant at) {
        rows.find("referralId = ?1 and supersededBy is null", referral)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> {
                    close(row, Closure.ENDED, at);
                    row.asked = null;
                });
    }

    private void close(MatchEntity row, Closure by, Instant at) {
        var demand = row.unmetDemandId;
        row.searched = null;
        row.unmetDemandId = null;
        if (demand != null) {
            unmetDemands.close(demand, by, at);
        }
    }

    /** One demand of one person counts once, however often it was asked for. */
    private UUID note(Optional<UUID> known, UnmetDemand demand) {
        known.ifPresent(id -> unmetDemands.restate(id, demand));
        return known.orElseGet(() -> unmetDemands.add(demand));
    }

    private static Closure closure(Match match) {
        return match.outcome().medicalStops().isEmpty() ? Closure.LATER_MATCH : Closure.CLINICIAN_FIRST;
    }

    /** Whoever is no broker of its municipality does not find it; that they tried is logged. */
    public Optional<StoredMatch> find(UUID requestId, Set<String> municipalities) {
        return own(requestId, municipalities).map(this::read);
    }

    private Optional<MatchEntity> own(UUID requestId, Set<String> municipalities) {
        var found = rows.findByIdOptional(requestId);
        var own = found.filter(row -> municipalities.contains(row.municipality));
        if (own.isEmpty()) {
            found.ifPresent(row -> denials.record(Access.denied("read", RESOURCE, requestId.toString(), null)
                    .partOf(WHOLE, row.referralId.toString())));
        }
        return own;
    }

    /**
     * The profile that was asked with; empty in an answer that is not the current one of an open referral. Whoever is no broker of
     * its municipality does not find the match.
     */
    public Optional<AskedWith> findAsked(UUID requestId, Set<String> municipalities) {
        return own(requestId, municipalities)
                .map(row -> new AskedWith(row.requestId, row.referralId, row.municipality, row.asked));
    }

    /** The profiles of open referrals that were answered since then, the newest first, as JSON. */
    public List<String> askedSince(Instant since, Optional<Set<String>> municipalities, int limit) {
        var found = municipalities
                .map(some -> rows.find(
                        "asked is not null and matchedAt >= ?1 and municipality in ?2 order by matchedAt desc, requestId",
                        since,
                        some))
                .orElseGet(() ->
                        rows.find("asked is not null and matchedAt >= ?1 order by matchedAt desc, requestId", since));
        return found.page(0, limit).stream()
                .map(row -> requireNonNull(row.asked))
                .toList();
    }

    /** @param profile as JSON */
    public record AskedWith(
            UUID requestId,
            UUID referralId,
            String municipality,
            @Nullable String profile) {}

    /** Forgets what is older: an answer under a pseudonym is still about somebody's health. */
    public long forgetBefore(Instant time, Instant now) {
        unmetDemands.closeBefore(time, now);
        return rows.delete("matchedAt < ?1", time);
    }

    private void supersede(MatchEntity older, Match newer) {
        older.supersededBy = newer.requestId();
        older.unmetDemandId = null;
        older.searched = null;
        older.asked = null;
        // written now: the unique index allows one current match per referral
        rows.flush();
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
