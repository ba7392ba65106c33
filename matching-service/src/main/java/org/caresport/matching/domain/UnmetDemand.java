package org.caresport.matching.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A search that found nothing, as clubs may see it: what was needed, about where, and what stood in the way. It holds no
 * person, no referral and no finer place than a square kilometre.
 *
 * @param needs what a programme would have to offer ({@code wheelchair}, {@code care-profile-3}, {@code language-ar},
 *     {@code price-up-to-20} euros a month, {@code distance-up-to-5} kilometres, {@code day-tu}, {@code evening})
 * @param excluding the hard rules that excluded programmes, the one that excluded most first
 */
public record UnmetDemand(
        String municipality,
        @Nullable Location area,
        List<String> reasons,
        List<String> needs,
        List<Excluding> excluding,
        Instant at) {

    private static final int EUROS = 5;

    /**
     * What one rule left out.
     *
     * @param alone how many of them no other hard rule excludes
     */
    public record Excluding(String rule, int count, int alone) {}

    public static UnmetDemand of(Profile profile, MatchOutcome outcome) {
        var location = profile.location();
        return new UnmetDemand(
                profile.municipality(),
                location == null ? null : location.rounded(),
                sorted(profile.reasons()),
                needs(profile),
                outcome.excluded().stream()
                        .map(one -> new Excluding(one.rule(), one.count(), one.alone()))
                        .toList(),
                outcome.at());
    }

    private static List<String> needs(Profile profile) {
        var needs = new TreeSet<String>(sorted(profile.accessibilityNeeds()));
        if (profile.careProfile() != null) {
            needs.add("care-profile-" + profile.careProfile());
        }
        sorted(profile.languages()).forEach(language -> needs.add("language-" + language));
        var budget = profile.budget();
        if (budget != null && budget.maxPerMonth() != null) {
            needs.add("price-up-to-" + EUROS * (int) Math.floor(budget.maxPerMonth() / EUROS));
        }
        var travel = profile.travel();
        if (travel != null && travel.maxKilometres() != null) {
            needs.add("distance-up-to-" + (int) Math.ceil(travel.maxKilometres()));
        }
        sorted(profile.availableDays()).forEach(day -> needs.add("only-day-" + day.toLowerCase(Locale.ROOT)));
        sorted(profile.preferences().days()).forEach(day -> needs.add("day-" + day.toLowerCase(Locale.ROOT)));
        needs.addAll(sorted(profile.preferences().dayParts()));
        return List.copyOf(needs);
    }

    private static List<String> sorted(@Nullable Set<String> codes) {
        return codes == null ? List.of() : List.copyOf(new TreeSet<>(codes));
    }
}
