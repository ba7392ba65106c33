package org.caresport.referral.worklist;

import java.util.List;
import java.util.function.Predicate;
import org.caresport.referral.persistence.WorklistCounts.Alike;

/**
 * How many are open.
 *
 * @param overdue how many of them are
 * @param urgent how many of them are, overdue or not
 */
record Tally(int open, int overdue, int urgent) {

    static Tally of(List<Alike> alike) {
        return new Tally(sum(alike, _ -> true), sum(alike, Alike::overdue), sum(alike, Alike::urgent));
    }

    private static int sum(List<Alike> alike, Predicate<Alike> counted) {
        return alike.stream().filter(counted).mapToInt(Alike::count).sum();
    }
}
