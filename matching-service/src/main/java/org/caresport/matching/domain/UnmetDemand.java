package org.caresport.matching.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * A search that found nothing, as clubs may see it: what was needed, about where, and what stood in the way. It holds no
 * person, no referral and no finer place than a square kilometre.
 *
 * @param needs what a programme would have to offer ({@code wheelchair}, {@code care-profile-3}, {@code language-ar})
 * @param excludingRules the hard rules that excluded programmes, the one that excluded most first
 */
public record UnmetDemand(
        String municipality,
        @Nullable Location area,
        List<String> reasons,
        List<String> needs,
        List<String> excludingRules,
        Instant at) {

    public static UnmetDemand of(Profile profile, MatchOutcome outcome) {
        var location = profile.location();
        return new UnmetDemand(
                profile.municipality(),
                location == null ? null : location.rounded(),
                sorted(profile.reasons()),
                needs(profile),
                outcome.excluded().stream().map(Exclusion::rule).toList(),
                outcome.at());
    }

    private static List<String> needs(Profile profile) {
        var needs = new TreeSet<String>(sorted(profile.accessibilityNeeds()));
        if (profile.careProfile() != null) {
            needs.add("care-profile-" + profile.careProfile());
        }
        sorted(profile.languages()).forEach(language -> needs.add("language-" + language));
        return List.copyOf(needs);
    }

    private static List<String> sorted(@Nullable Set<String> codes) {
        return codes == null ? List.of() : List.copyOf(new TreeSet<>(codes));
    }
}
