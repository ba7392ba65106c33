package org.caresport.web.club;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a club says of one person, as it was typed.
 *
 * @param act which of the forms it was
 */
record Answer(
        @Nullable String act,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable String until) {

    static final Answer NONE = new Answer(null, null, null, null, null);

    static final List<String> ACTS =
            List.of("confirmation", "refusal", "drop-out", "completion", "extension", "continuation");
    static final List<String> REFUSALS = List.of("full", "not-suitable", "programme-stopped", "other");
    static final List<String> STOPS = List.of(
            "no-time",
            "times-do-not-suit",
            "too-far",
            "no-transport",
            "too-expensive",
            "not-my-thing",
            "group-does-not-suit",
            "language",
            "too-heavy",
            "too-light",
            "illness",
            "injury",
            "medical-advice",
            "private-circumstances",
            "goal-reached",
            "prefers-other-activity",
            "no-contact",
            "programme-stopped",
            "moved-away",
            "deceased",
            "other");
    static final List<String> OUTCOMES = List.of("regular-membership", "next-programme", "on-their-own", "end");

    private static final int LONGEST_TEXT = 500;

    /** As the browser sends it. */
    static class Form {
        @FormParam("act")
        @Nullable
        String act;

        @FormParam("reason")
        @Nullable
        String reason;

        @FormParam("text")
        @Nullable
        String text;

        @FormParam("outcome")
        @Nullable
        String outcome;

        @FormParam("until")
        @Nullable
        String until;

        @FormParam("key")
        @Nullable
        String key;

        Answer answer() {
            return new Answer(act, reason, text == null ? null : text.strip(), outcome, until);
        }
    }

    boolean isFor(String form) {
        return form.equals(act);
    }

    /** Field by field what is not right, as a key of the club's words. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (isFor("refusal") || isFor("drop-out")) {
            List<String> reasons = isFor("refusal") ? REFUSALS : STOPS;
            if (!reasons.contains(String.valueOf(reason))) {
                faults.put("reason", "fault.reason");
            }
            if (text == null || text.isEmpty()) {
                faults.put("text", "fault.text");
            } else if (text.length() > LONGEST_TEXT) {
                faults.put("text", "fault.long");
            }
        }
        if (isFor("completion") && !OUTCOMES.contains(String.valueOf(outcome))) {
            faults.put("outcome", "fault.outcome");
        }
        if (isFor("extension") && !day().map(day -> day.isAfter(today)).orElse(false)) {
            faults.put("until", "fault.until");
        }
        return faults;
    }

    private Optional<LocalDate> day() {
        try {
            return until == null ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the platform is sent. */
    Map<String, String> body() {
        Map<String, String> body = new LinkedHashMap<>();
        if (isFor("refusal") || isFor("drop-out")) {
            body.put("reasonCode", String.valueOf(reason));
            body.put("text", String.valueOf(text));
        } else if (isFor("completion")) {
            body.put("outcome", String.valueOf(outcome));
        } else if (isFor("extension")) {
            body.put("until", String.valueOf(until));
        }
        return body;
    }
}
