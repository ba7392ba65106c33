package org.caresport.web.patient;

import java.util.List;

/** Saying no, with the reasons that can be chosen: those a patient would give of themselves. */
enum Refusal {
    DECLINE(List.of(
            "times-do-not-suit",
            "not-now",
            "no-time",
            "too-far",
            "no-transport",
            "too-expensive",
            "not-my-thing",
            "prefers-other-activity",
            "group-does-not-suit",
            "language",
            "illness",
            "moved-away",
            "other")),
    WITHDRAWAL(List.of(
            "times-do-not-suit",
            "no-time",
            "too-heavy",
            "too-light",
            "injury",
            "illness",
            "medical-advice",
            "group-does-not-suit",
            "not-my-thing",
            "prefers-other-activity",
            "too-far",
            "no-transport",
            "too-expensive",
            "language",
            "private-circumstances",
            "goal-reached",
            "moved-away",
            "other"));

    private final List<String> codes;

    /** One that can be chosen. */
    public record Choice(String code, String key) {}

    Refusal(List<String> codes) {
        this.codes = codes;
    }

    static Refusal of(String answer) {
        return answer.equals("decline") ? DECLINE : WITHDRAWAL;
    }

    public boolean isDecline() {
        return this == DECLINE;
    }

    public String answer() {
        return this == DECLINE ? "decline" : "withdrawal";
    }

    boolean knows(String code) {
        return codes.contains(code);
    }

    /** A goal can be reached only by who has begun. */
    public List<Choice> choices(Offer offer) {
        return codes.stream()
                .filter(code -> !code.equals("goal-reached") || offer.isAttending())
                .map(code -> new Choice(code, Words.key("why", code)))
                .toList();
    }
}
