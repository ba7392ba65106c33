package org.caresport.referral.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.standing.WaitingFor;

/**
 * Which lines of a worklist are asked for; an empty set asks for any.
 *
 * @param stages without one, only what is open
 * @param families chapters of the ICPC, in which at least one reason stands
 */
public record Selection(
        Set<ReferralStage> stages,
        Set<WaitingFor> waitingFor,
        Owned owned,
        Set<String> municipalities,
        Set<String> neighbourhoods,
        Set<Urgency> urgencies,
        Set<String> families,
        Optional<Boolean> overdue,
        Order order) {

    public static final Selection OPEN = new Selection(
            Set.of(),
            Set.of(),
            new Owned.ByAnybody(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Order.MOST_PRESSING);

    /** In which order lines come; those of one day by when they were sent. */
    public enum Order {
        /** What is overdue and urgent, what is overdue, what is urgent, and the rest; each by the next action's date. */
        MOST_PRESSING,
        /** By the next action's date alone. */
        NEXT_ACTION
    }

    /** Whose lines. */
    public sealed interface Owned {

        record ByAnybody() implements Owned {}

        record ByNobody() implements Owned {}

        record By(String broker) implements Owned {}
    }

    Selection withOwned(Owned other) {
        return new Selection(
                stages, waitingFor, other, municipalities, neighbourhoods, urgencies, families, overdue, order);
    }

    Selection thatIsOverdue() {
        return new Selection(
                stages,
                waitingFor,
                owned,
                municipalities,
                neighbourhoods,
                urgencies,
                families,
                Optional.of(true),
                order);
    }

    Selection waitingForThe(WaitingFor whom) {
        return new Selection(
                stages, Set.of(whom), owned, municipalities, neighbourhoods, urgencies, families, overdue, order);
    }

    boolean isOfOpenOnes() {
        return stages.isEmpty() || !waitingFor.isEmpty();
    }

    /** What is read one after the other, so that a page reads no more than it shows. */
    List<Portion> portions() {
        return switch (order) {
            case NEXT_ACTION -> List.of(new Portion(overdue, urgent()));
            case MOST_PRESSING ->
                overdueOrNot().stream()
                        .flatMap(late -> urgent().stream().map(urgent -> new Portion(late, List.of(urgent))))
                        .toList();
        };
    }

    private List<Optional<Boolean>> overdueOrNot() {
        return overdue.isPresent() ? List.of(overdue) : List.of(Optional.of(true), Optional.of(false));
    }

    private List<Boolean> urgent() {
        var routine = Set.of(Urgency.ROUTINE);
        if (urgencies.isEmpty()) {
            return List.of(true, false);
        }
        return urgencies.equals(routine)
                ? List.of(false)
                : urgencies.contains(Urgency.ROUTINE) ? List.of(true, false) : List.of(true);
    }

    /** @param overdue empty for what is and what is not */
    record Portion(Optional<Boolean> overdue, List<Boolean> urgent) {}
}
