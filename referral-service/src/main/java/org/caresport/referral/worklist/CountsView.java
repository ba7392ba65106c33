package org.caresport.referral.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.persistence.WorklistCounts.Alike;
import org.caresport.referral.standing.WaitingFor;

/** How much is open, of everything, of each state, and for each whose turn it is. */
record CountsView(Tally all, Tally mine, Tally nobodys, List<OfState> states, List<OfTurn> waitingFor) {

    record OfState(ReferralStage state, Tally tally) {}

    record OfTurn(WaitingFor waitingFor, Tally tally) {}

    /** @param subject of the caller */
    static CountsView of(List<Alike> open, String subject) {
        return new CountsView(
                Tally.of(open),
                tally(open, alike -> alike.owner().filter(subject::equals).isPresent()),
                tally(open, alike -> alike.owner().isEmpty()),
                Arrays.stream(ReferralStage.values())
                        .filter(stage -> stage != ReferralStage.DRAFT && !stage.isEnd())
                        .map(stage -> new OfState(stage, tally(open, alike -> alike.stage() == stage)))
                        .toList(),
                Arrays.stream(WaitingFor.values())
                        .filter(whom -> whom != WaitingFor.NOBODY)
                        .map(whom -> new OfTurn(
                                whom, tally(open, alike -> alike.standing().waitingFor() == whom)))
                        .toList());
    }

    private static Tally tally(List<Alike> open, Predicate<Alike> wanted) {
        return Tally.of(open.stream().filter(wanted).toList());
    }
}
