package org.caresport.web.referral;

import static org.caresport.web.referral.Act.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with a referral as it stands, and why the rest cannot: the platform's table of moves, before it has to refuse. */
final class Moves {

    static final int ATTEMPTS_BEFORE_UNREACHABLE = 3;

    private static final Set<String> NEW = Set.of("submitted", "in-triage");
    private static final Set<String> UNDECIDED = Set.of("submitted", "in-triage", "information-requested");
    private static final Set<String> AFTER_INTAKE =
            Set.of("intake-done", "needs-clearance", "matched", "no-match", "guided");
    private static final Set<String> TAKEN_UP = without(States.OPEN, "submitted");

    private static final Map<Act, Set<String>> OF_REFERRAL = new EnumMap<>(Map.ofEntries(
            Map.entry(TAKE_UP, States.OPEN),
            Map.entry(ACCEPT, NEW),
            Map.entry(ASK, NEW),
            Map.entry(REJECT, UNDECIDED),
            Map.entry(CONTACT_ATTEMPT, TAKEN_UP),
            Map.entry(UNREACHABLE, Set.of("contacting")),
            Map.entry(CLEARANCE, AFTER_INTAKE),
            Map.entry(ADVISE, AFTER_INTAKE),
            Map.entry(COMPLETE, Set.of("guided")),
            Map.entry(HAND_OVER, States.OPEN),
            Map.entry(REFER_ON, States.OPEN),
            Map.entry(
                    HAND_BACK,
                    Set.of(
                            "accepted",
                            "contacting",
                            "intake-done",
                            "needs-clearance",
                            "matched",
                            "no-match",
                            "guided")),
            Map.entry(DECLINE, States.OPEN),
            Map.entry(CANCEL, States.OPEN),
            Map.entry(CONTACT, States.OPEN),
            Map.entry(REPRESENTATIVE, States.OPEN),
            Map.entry(NO_REPRESENTATIVE, States.OPEN),
            Map.entry(TO_DO, States.OPEN),
            Map.entry(GOAL, States.OPEN)));

    private static final Map<Act, Set<String>> OF_PARTICIPATION = new EnumMap<>(Map.of(
            ACCEPT_OFFER, Set.of("offered"),
            DECLINE_OFFER, Set.of("offered"),
            TAKE_PLACE, Set.of("waitlisted"),
            ATTENDANCE, States.WITH_A_PLACE,
            GO_ON, States.STARTED,
            CHANGE_GROUP, States.WITH_A_PLACE,
            EXTEND, States.STARTED,
            FINISH, States.STARTED,
            DROP_OUT, without(States.RUNNING, "offered")));

    /** One that could be meant, with why it cannot be now: nothing where it can. */
    public record Possible(
            Act act, @Nullable UUID on, @Nullable String whyNot) {

        public boolean can() {
            return whyNot == null;
        }

        /** What does it; of many ways into a programme only the first one's has it, as the browser finds it. */
        public String key() {
            return act.key();
        }
    }

    private final Case referral;
    private final boolean mine;
    private final boolean follows;

    /** @param follows whether it is one case with another referral that leads */
    Moves(Case referral, boolean mine, boolean follows) {
        this.referral = referral;
        this.mine = mine;
        this.follows = follows;
    }

    /** Everything about the referral itself, in the order of the acts. */
    List<Possible> all() {
        return Arrays.stream(values())
                .filter(act -> act.on() == On.REFERRAL)
                .map(act -> new Possible(act, null, whyNot(act).orElse(null)))
                .toList();
    }

    /** What stands to be done with one way into a programme. */
    List<Possible> of(Case.Participation participation) {
        return Arrays.stream(values())
                .filter(act -> act.on() == On.PARTICIPATION)
                .filter(act -> states(act).contains(participation.state()))
                .map(act -> new Possible(
                        act, participation.id(), whyNot(act, participation).orElse(null)))
                .toList();
    }

    boolean can(Act act) {
        return whyNot(act).isEmpty();
    }

    Optional<String> whyNot(Act act) {
        if (follows && act != SEPARATE && act != NOTE) {
            return Optional.of("merged");
        }
        if (!OF_REFERRAL.getOrDefault(act, Set.of(referral.state())).contains(referral.state())) {
            return Optional.of(referral.isOpen() ? act.code() : "ended");
        }
        return switch (act) {
            case TAKE_UP -> when(mine, "yours-already");
            case UNREACHABLE -> when(referral.unanswered() < ATTEMPTS_BEFORE_UNREACHABLE, "too-few-attempts");
            case SEPARATE -> when(!follows, "not-merged");
            case NO_REPRESENTATIVE -> when(referral.patient().representative() == null, "no-representative");
            case ADVISE -> when(referral.intake() == null, "no-intake");
            default -> Optional.empty();
        };
    }

    Optional<String> whyNot(Act act, Case.Participation participation) {
        if (!states(act).contains(participation.state())) {
            return Optional.of("moved-on");
        }
        boolean forward =
                act == ACCEPT_OFFER || act == TAKE_PLACE || act == GO_ON || act == CHANGE_GROUP || act == EXTEND;
        if (participation.onHold() && forward) {
            return Optional.of("on-hold");
        }
        return switch (act) {
            case TAKE_PLACE -> when(participation.placeExpiresAt() == null, "no-place-free");
            case GO_ON -> when(participation.trial() == null, "no-trial");
            case CHANGE_GROUP ->
                when(
                        participation.transfer() != null
                                && participation.transfer().refusalCode() == null,
                        "change-asked");
            default -> Optional.empty();
        };
    }

    /** Whether the intake can be recorded or corrected; why not, otherwise. */
    Optional<String> whyNoIntake() {
        if (follows) {
            return Optional.of("merged");
        }
        boolean accepted = AFTER_INTAKE.contains(referral.state())
                || referral.state().equals("accepted")
                || referral.state().equals("contacting");
        return accepted ? Optional.empty() : Optional.of(referral.isOpen() ? "intake" : "ended");
    }

    /** Whether something can be offered; why not, otherwise. */
    Optional<String> whyNoOffer() {
        if (follows) {
            return Optional.of("merged");
        }
        if (!referral.isOpen()) {
            return Optional.of("ended");
        }
        if (!referral.medicalStops().isEmpty()) {
            return Optional.of("medical-stop");
        }
        return Set.of("matched", "no-match", "guided").contains(referral.state())
                ? Optional.empty()
                : Optional.of(referral.state().equals("needs-clearance") ? "needs-clearance" : "offer");
    }

    /** Whether somebody can be called and it be kept. */
    Optional<String> whyNoCall() {
        return whyNot(CONTACT_ATTEMPT);
    }

    private static Set<String> states(Act act) {
        return OF_PARTICIPATION.getOrDefault(act, Set.of());
    }

    private static Optional<String> when(boolean against, String why) {
        return against ? Optional.of(why) : Optional.empty();
    }

    private static Set<String> without(Set<String> all, String one) {
        return all.stream().filter(code -> !code.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
