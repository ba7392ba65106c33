package org.caresport.web.referral;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposals to choose from.
 *
 * @param tried whether the sliders say something else than the intake
 * @param objections what speaks against what was chosen, where the platform said so
 */
public record MatchPage(
        Banner banner,
        Trial trial,
        boolean tried,
        List<Card> cards,
        List<Case.Stop> stops,
        List<Case.Exclusion> excluded,
        @Nullable String whyNot,
        String version,
        String key,
        Set<String> chosen,
        String note,
        List<String> objections,
        List<Asked> override,
        @Nullable String trouble) {

    public record Card(
            Case.Proposal proposal,
            CatalogueApi.@Nullable Activity activity,
            FactsApi.@Nullable Fact fact,
            @Nullable Integer before) {

        public String id() {
            return proposal.activityId().toString();
        }

        /** It would not be proposed to them as they are. */
        public boolean isNew() {
            return before == null;
        }
    }

    public List<String> week() {
        return List.of(IntakeForm.DAYS);
    }

    public boolean isChosen(String id) {
        return chosen.contains(id);
    }
}
