package org.caresport.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.persistence.Matches;
import org.caresport.matching.persistence.StoredMatch;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.LiveMatching;

/** A broker's look at the answer of the engine, within their own municipalities. */
@ApplicationScoped
class MatchLookup {

    private final Matches matches;
    private final LiveMatching matching;
    private final RuleBook rules;
    private final AccessLog accessLog;
    private final CallerProvider callers;
    private final Reach reach;

    MatchLookup(
            Matches matches,
            LiveMatching matching,
            RuleBook rules,
            AccessLog accessLog,
            CallerProvider callers,
            Reach reach) {
        this.matches = matches;
        this.matching = matching;
        this.rules = rules;
        this.accessLog = accessLog;
        this.callers = callers;
        this.reach = reach;
    }

    @Transactional
    StoredMatch get(UUID requestId) {
        var match = matches.find(requestId, reach.municipalities()).orElseThrow(() -> Problem.notFound("match"));
        accessLog.record(Access.granted("read", "Match", requestId.toString(), null)
                .partOf("Referral", match.referralId().toString()));
        return match;
    }

    /** Nothing of it is stored, not even that it was asked: it is about nobody. */
    MatchOutcome attempt(ProfileForm profile) {
        if (!callers.current().inMunicipality(profile.municipality())) {
            throw Problem.validation("A profile can be tried in a municipality of your own.")
                    .invalid("municipality", "is not one of yours");
        }
        return matching.match(profile.inWordsOf(rules));
    }
}
