package org.caresport.matching.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caresport.matching.domain.Profile;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rule set, read and checked as a whole.
 *
 * @param proposals how many programmes are proposed at most
 * @param assumedReach how far to look, in kilometres, when nobody said how far the person can travel
 * @param reachByMode how far each way of travelling takes a person who did not name a distance
 */
public record RuleBook(
        String version,
        int proposals,
        double assumedReach,
        Map<String, Double> reachByMode,
        Vocabulary vocabulary,
        List<Rule> rules) {

    /** The rules that are in force on a day. */
    public List<Rule> on(LocalDate day) {
        return rules.stream()
                .filter(rule -> !rule.about().validFrom().isAfter(day))
                .toList();
    }

    /** The same way of travelling, with the distance it usually means where the person named none. */
    public Profile.@Nullable Travel travel(@Nullable String mode, @Nullable Double maxKilometres) {
        if (mode == null && maxKilometres == null) {
            return null;
        }
        var usual = mode == null ? null : reachByMode.get(mode);
        return new Profile.Travel(mode, maxKilometres != null ? maxKilometres : usual);
    }
}
