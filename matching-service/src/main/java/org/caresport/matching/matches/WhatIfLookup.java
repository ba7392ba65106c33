package org.caresport.matching.matches;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.LastingLook;
import org.caresport.kit.json.Json;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.matching.domain.Exploration;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.persistence.Matches;
import org.caresport.matching.persistence.Matches.AskedWith;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.LiveMatching;

/** What would fit somebody who could pay more, or travel further: asked of the offer there is now, and stored nowhere. */
@ApplicationScoped
class WhatIfLookup {

    private static final int MISSES = 50;

    private final Matches matches;
    private final Reach reach;
    private final LiveMatching matching;
    private final RuleBook rules;
    private final LastingLook looks;
    private final ObjectMapper json = Json.tolerant();

    WhatIfLookup(Matches matches, Reach reach, LiveMatching matching, RuleBook rules, LastingLook looks) {
        this.matches = matches;
        this.reach = reach;
        this.matching = matching;
        this.rules = rules;
        this.looks = looks;
    }

    /** @throws Problem 409 when the match is not the current one of an open referral any more */
    @Transactional
    WhatIfView ask(UUID requestId, WhatIf otherwise) {
        var asked = matches.findAsked(requestId, reach.municipalities()).orElseThrow(() -> Problem.notFound("match"));
        looks.record(Access.granted("read", "Match", requestId.toString(), null)
                .partOf("Referral", asked.referralId().toString()));
        var before = profile(asked);
        var after = otherwise.on(before);
        var now = matching.explore(after.inWordsOf(rules), MISSES);
        var ranks = ranks(after.equals(before) ? now : matching.explore(before.inWordsOf(rules), 0));
        return WhatIfView.of(asked, after, now, ranks, matching.weigh(after.inWordsOf(rules), gone(ranks, now)));
    }

    private static Map<UUID, Integer> ranks(Exploration before) {
        return before.outcome().proposals().stream()
                .collect(toMap(proposal -> proposal.programme().id(), Proposal::rank));
    }

    /** What was proposed and is not, in the order in which it was. */
    private static List<UUID> gone(Map<UUID, Integer> ranks, Exploration now) {
        var still = ranks(now);
        return ranks.entrySet().stream()
                .filter(was -> !still.containsKey(was.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ProfileForm profile(AskedWith asked) {
        if (asked.profile() == null) {
            throw Problem.of(
                    KitProblem.MOVE_NOT_ALLOWED,
                    "This match is not the current answer of an open referral: there is a newer one, or it has ended.");
        }
        try {
            return json.readValue(asked.profile(), ProfileForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the profile of a match cannot be read", e);
        }
    }
}
