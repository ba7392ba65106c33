package org.caresport.web.referral;

/** The codes among which these pages let a broker choose, in the order in which they are shown. */
final class Codes {

    static final String[] REJECTION = {
        "outside-the-area", "outside-the-offer", "referral-incomplete", "duplicate", "other"
    };
    static final String[] COMPLETION = {"goal-reached", "regular-membership", "on-their-own", "programme-ended", "other"
    };
    static final String[] NO_GUIDANCE = {
        "no-time", "not-now", "not-my-thing", "on-their-own", "private-circumstances", "other"
    };
    static final String[] OVERRIDE = {"patient-wish", "broker-knows-better", "agreed-with-clinician", "other"};
    static final String[] HAND_BACK = {
        "needs-medical-assessment",
        "needs-other-care",
        "not-able-yet",
        "no-fitting-offer",
        "outside-the-area",
        "referral-incomplete",
        "other"
    };
    static final String[] CANCELLATION = {
        "patient-wish",
        "condition-changed",
        "other-care",
        "moved-away",
        "deceased",
        "duplicate",
        "cancelled-by-referrer",
        "other"
    };
    static final String[] DECLINE = {
        "times-do-not-suit",
        "too-far",
        "too-expensive",
        "not-my-thing",
        "no-time",
        "not-now",
        "no-transport",
        "group-does-not-suit",
        "prefers-other-activity",
        "illness",
        "language",
        "moved-away",
        "other"
    };
    static final String[] TRANSFER = {
        "times-do-not-suit",
        "too-heavy",
        "too-light",
        "too-far",
        "no-transport",
        "group-does-not-suit",
        "language",
        "prefers-other-activity",
        "groups-change",
        "other"
    };
    static final String[] STOP = {
        "no-time",
        "times-do-not-suit",
        "not-my-thing",
        "too-heavy",
        "too-light",
        "illness",
        "injury",
        "medical-advice",
        "private-circumstances",
        "too-far",
        "no-transport",
        "too-expensive",
        "group-does-not-suit",
        "language",
        "goal-reached",
        "prefers-other-activity",
        "no-contact",
        "programme-stopped",
        "moved-away",
        "deceased",
        "other"
    };
    static final String[] OUTCOME = {"regular-membership", "next-programme", "on-their-own", "end"};
    static final String[] PRESENCE = {"present", "absent-with-notice", "absent-without-notice", "cancelled-by-club"};
    static final String[] RELATIONSHIP = {
        "partner", "child", "parent", "sibling", "other-relative", "friend", "professional"
    };
    static final String[] GROUND = {
        "next-of-kin", "written-authorisation", "parental-authority", "mentorship", "curatorship", "guardianship"
    };
    static final String[] TO_DO_DONE = {"done", "reached", "not-reached", "not-needed"};
    static final String[] MISSING = {"not-reached", "does-not-want", "moved", "died", "ill", "other"};

    static final Field CHANNEL = Field.choice("channel", "Channel", "phone", "visit", "email", "message", "letter");
    static final Field TOLD_BY = Field.choice("toldBy", "Channel", "phone", "visit", "email", "message", "letter");
    static final Field DECIDED_BY =
            Field.choice("decidedBy", "Decider", "patient", "representative").orNot();

    private Codes() {}
}
