package org.caresport.web.referral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The states of the two lives, by their codes: which of them are open, which run. */
final class States {

    static final Set<String> ENDED = Set.of(
            "completed",
            "rejected",
            "cancelled",
            "unreachable",
            "declined-by-patient",
            "handed-back",
            "entered-in-error");

    static final Set<String> OPEN = setOf(
            "submitted",
            "in-triage",
            "information-requested",
            "accepted",
            "contacting",
            "intake-done",
            "needs-clearance",
            "matched",
            "no-match",
            "guided");

    static final Set<String> RUNNING =
            setOf("offered", "place-requested", "waitlisted", "enrolled", "started", "active");

    static final Set<String> WITH_A_PLACE = setOf("enrolled", "started", "active");

    static final Set<String> STARTED = setOf("started", "active");

    private States() {}

    /** Keeps the order in which it is written. */
    private static Set<String> setOf(String... codes) {
        return new LinkedHashSet<>(List.of(codes));
    }
}
