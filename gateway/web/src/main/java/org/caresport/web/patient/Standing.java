package org.caresport.web.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All there is to show to one patient.
 *
 * @param offers what asks for something or goes on first, then what is over
 * @param step where the referral stands, lower-kebab; null by link, which tells of one offer only
 * @param messages whether messages are sent
 */
record Standing(
        List<Offer> offers,
        List<Measures.FollowUp> asked,
        @Nullable String step,
        List<Said> said,
        @Nullable Broker broker,
        boolean messages) {

    private static final int STEPS = 5;

    /** What somebody wrote to the patient; by whom is a text. */
    record Said(String byKey, String text) {}

    /** One of the five steps, in words. */
    record Step(String key, boolean done, boolean now) {}

    Standing {
        offers = offers.stream()
                .sorted(Comparator.comparing(Offer::isOver).thenComparing(Offer::since, Comparator.reverseOrder()))
                .toList();
    }

    Optional<Offer> offer(UUID id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    public List<Offer> expected() {
        return offers.stream().filter(Offer::isExpected).toList();
    }

    /** The journey, with where the patient is in it. */
    public List<Step> steps() {
        int here = here();
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> new Step("journey" + step, step < here, step == here))
                .toList();
    }

    private int here() {
        return offers.stream()
                .filter(offer -> !offer.isOver() || offer.state().equals("completed"))
                .mapToInt(Offer::step)
                .max()
                .orElseGet(() -> step == null ? 3 : ofReferral(step));
    }

    private static int ofReferral(String step) {
        return switch (step) {
            case "received", "in-triage", "question-asked", "accepted" -> 1;
            case "intake-planned" -> 2;
            case "place-requested", "waiting-list", "enrolled" -> 4;
            case "first-session", "active" -> 5;
            case "completed" -> STEPS + 1;
            default -> 3;
        };
    }
}
