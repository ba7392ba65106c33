package org.caresport.web.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme that was offered to a patient, and where it stands; the same whichever way they came in.
 *
 * @param state lower-kebab, as the API has it
 * @param allowed what can be answered now: {@code acceptance}, {@code decline}, {@code place-acceptance}, {@code continuation},
 *     {@code withdrawal}
 */
record Offer(
        UUID id,
        UUID activity,
        String title,
        String organisation,
        String state,
        Instant since,
        boolean onHold,
        @Nullable Instant answerBy,
        boolean confirmed,
        @Nullable Session firstSession,
        @Nullable Instant placeKeptUntil,
        boolean trial,
        @Nullable LocalDate endsOn,
        @Nullable String outcome,
        Set<String> allowed) {

    private static final Set<String> EXPECTED = Set.of("enrolled", "started", "active");
    private static final Set<String> BUSY =
            Set.of("offered", "place-requested", "waitlisted", "enrolled", "started", "active");

    static Offer of(LinkApi.Offered offered) {
        return new Offer(
                offered.participationId(),
                offered.activity().activityId(),
                offered.activity().title(),
                offered.activity().organisationName(),
                offered.state(),
                offered.since(),
                offered.onHold(),
                offered.offerExpiresAt(),
                offered.confirmed(),
                offered.firstSession(),
                offered.placeExpiresAt(),
                offered.trial(),
                offered.endsOn(),
                null,
                Set.copyOf(offered.allowed()));
    }

    static Offer of(MeApi.Participation mine) {
        boolean onHold = mine.onHoldSince() != null;
        return new Offer(
                mine.id(),
                mine.activityId(),
                mine.title(),
                mine.organisationName(),
                mine.state(),
                mine.since(),
                onHold,
                mine.offerExpiresAt(),
                mine.confirmed(),
                mine.firstSession(),
                mine.placeExpiresAt(),
                mine.trial() != null,
                mine.endsOn(),
                mine.outcome(),
                allowed(mine, onHold));
    }

    private static Set<String> allowed(MeApi.Participation mine, boolean onHold) {
        Set<String> allowed = new LinkedHashSet<>();
        switch (mine.state()) {
            case "offered" -> {
                allowed.add("decline");
                if (!onHold) {
                    allowed.add("acceptance");
                }
            }
            case "place-requested", "waitlisted", "enrolled", "started", "active" -> {
                allowed.add("withdrawal");
                if (!onHold && mine.placeExpiresAt() != null) {
                    allowed.add("place-acceptance");
                }
                if (!onHold && mine.trial() != null && !mine.state().equals("enrolled")) {
                    allowed.add("continuation");
                }
            }
            default -> {}
        }
        return allowed;
    }

    public boolean can(String answer) {
        return allowed.contains(answer);
    }

    /** Whether the patient is expected at sessions. */
    public boolean isExpected() {
        return EXPECTED.contains(state) && !onHold;
    }

    public boolean isOver() {
        return !BUSY.contains(state);
    }

    public boolean isAttending() {
        return state.equals("started") || state.equals("active");
    }

    /** Where it stands, told apart where the patient has something else to do or to expect. */
    String standing() {
        if (onHold && !isOver()) {
            return "on-hold";
        }
        if (can("place-acceptance")) {
            return "place-free";
        }
        return state.equals("enrolled") && !confirmed ? "to-be-confirmed" : state;
    }

    public String isKey() {
        return Words.key("is", standing());
    }

    public String saysKey() {
        return Words.key("says", standing());
    }

    public @Nullable String outcomeKey() {
        return outcome == null ? null : Words.key("outcome", outcome);
    }

    /** Which of the five steps of the journey this is; from 1. */
    int step() {
        return switch (state) {
            case "place-requested", "waitlisted", "enrolled" -> 4;
            case "started", "active" -> 5;
            case "completed" -> 6;
            default -> 3;
        };
    }
}
