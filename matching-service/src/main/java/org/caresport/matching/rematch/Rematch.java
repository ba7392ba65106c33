package org.caresport.matching.rematch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.consume.ReadyToConsume;
import org.caresport.kit.json.Json;
import org.caresport.kit.log.Kinds;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.persistence.Matches;
import org.caresport.matching.persistence.Matches.OpenSearch;
import org.caresport.matching.persistence.OfferChanges;
import org.caresport.matching.persistence.OfferChanges.OfferChange;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.LiveMatching;

/**
 * Holds what changed in the offer against the searches that found nothing: many changes in one round, and each once. Where one of
 * them fits, the whole offer is matched again. Two instances at the same time do the work twice, and answer once.
 */
@ApplicationScoped
class Rematch {

    private static final int AT_A_TIME = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final OfferChanges changes;
    private final Matches matches;
    private final LiveMatching matching;
    private final RuleBook rules;
    private final ReadyToConsume ready;
    private final RematchConfig config;
    private final Clock clock;
    private final ObjectMapper json = Json.tolerant();

    Rematch(
            OfferChanges changes,
            Matches matches,
            LiveMatching matching,
            RuleBook rules,
            ReadyToConsume ready,
            RematchConfig config,
            Clock clock) {
        this.changes = changes;
        this.matches = matches;
        this.matching = matching;
        this.rules = rules;
        this.ready = ready;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.rematch.every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        if (!ready.isReady()) {
            return;
        }
        var changed = changed();
        while (!changed.isEmpty()) {
            hold(matching.only(changed.stream().map(OfferChange::activity).toList()));
            done(changed);
            changed = changed();
        }
    }

    private List<OfferChange> changed() {
        var until = clock.instant().minus(config.settle());
        return QuarkusTransaction.requiringNew().call(() -> changes.before(until, AT_A_TIME));
    }

    private void done(List<OfferChange> seen) {
        QuarkusTransaction.requiringNew().run(() -> seen.forEach(changes::done));
    }

    private void hold(ProgrammeIndex changed) {
        var open = open(FIRST);
        while (!open.isEmpty()) {
            open.forEach(search -> hold(changed, search));
            open = open(open.getLast().requestId());
        }
    }

    private List<OpenSearch> open(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> matches.openSearches(after, AT_A_TIME));
    }

    /** One that fails is told of in the log, and looked at again with the next change; the others do not wait for it. */
    private void hold(ProgrammeIndex changed, OpenSearch search) {
        try {
            var profile = json.readValue(search.searched(), ProfileForm.class).inWordsOf(rules);
            if (matching.isAnyFor(profile, changed)) {
                var outcome = matching.match(profile);
                QuarkusTransaction.requiringNew().run(() -> matches.answerAfterAll(search.requestId(), outcome));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            Log.errorf("the search of request %s could not be made again: %s", search.requestId(), Kinds.named(e));
        }
    }
}
