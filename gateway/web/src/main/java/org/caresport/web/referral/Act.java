package org.caresport.web.referral;

import static org.caresport.web.referral.Field.choice;
import static org.caresport.web.referral.Field.choices;
import static org.caresport.web.referral.Field.day;
import static org.caresport.web.referral.Field.line;
import static org.caresport.web.referral.Field.number;
import static org.caresport.web.referral.Field.text;
import static org.caresport.web.referral.Field.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a broker can do with a referral by one form: what it is done to, where, and what it asks. */
public enum Act {
    TAKE_UP(On.REFERRAL, "assignment", "t"),
    ACCEPT(On.REFERRAL, "acceptance", "a"),
    ASK(On.REFERRAL, "information-request", "v", text("text")),
    REJECT(On.REFERRAL, "rejection", "", choice("reasonCode", "RejectionReason", Codes.REJECTION), text("text")),
    CONTACT_ATTEMPT(
            On.REFERRAL,
            "contact-attempts",
            "",
            Codes.CHANNEL,
            yes("reached"),
            text("note").orNot()),
    UNREACHABLE(On.REFERRAL, "unreachability", "", text("text")),
    CLEARANCE(
            On.REFERRAL,
            "clearance",
            "",
            yes("given"),
            choices("covers", "rule"),
            day("on"),
            day("until").orNot(),
            text("limits").orNot(),
            line("clinician"),
            line("document")),
    ADVISE(
            On.REFERRAL,
            Verb.PUT,
            "functional-advice",
            Field.of("functionalAdvice", Field.Kind.LINES).orNot()),
    COMPLETE(On.REFERRAL, "completion", "c", choice("reasonCode", "CompletionReason", Codes.COMPLETION), text("text")),
    HAND_OVER(On.REFERRAL, "hand-over", "h", choice("to", "colleague"), text("note")),
    REFER_ON(On.REFERRAL, "transfer", "", line("municipality"), text("note")),
    HAND_BACK(On.REFERRAL, "hand-back", "", choice("reasonCode", "HandBackReason", Codes.HAND_BACK), text("text")),
    DECLINE(On.REFERRAL, "decline", "", choice("reasonCode", "NoGuidanceReason", Codes.NO_GUIDANCE), text("text")),
    CANCEL(
            On.REFERRAL,
            "cancellation",
            "",
            choice("reasonCode", "CancellationReason", Codes.CANCELLATION),
            text("text")),
    SEPARATE(On.REFERRAL, Verb.DELETE, "merge"),

    NOTE(
            On.REFERRAL,
            "notes",
            "n",
            text("text"),
            choices("sharedWith", "Audience", "patient", "provider", "referrer"),
            choice("participationId", "participation").orNot()),
    TO_DO(
            On.REFERRAL,
            "todos",
            "w",
            line("text"),
            day("dueOn"),
            choice("owner", "colleague").orNot()),
    GOAL(On.REFERRAL, "goals", "", line("text"), day("targetOn").orNot()),
    CONTACT(
            On.REFERRAL,
            Verb.PUT,
            "patient-contact",
            Field.of("phone", Field.Kind.PHONE).orNot(),
            Field.of("email", Field.Kind.EMAIL).orNot(),
            choice("language", "language", "nl", "en")),
    REPRESENTATIVE(
            On.REFERRAL,
            Verb.PUT,
            "representative",
            line("name"),
            choice("relationship", "Relationship", Codes.RELATIONSHIP),
            choice("ground", "Ground", Codes.GROUND),
            Field.of("phone", Field.Kind.PHONE).orNot(),
            Field.of("email", Field.Kind.EMAIL).orNot(),
            choice("language", "language", "nl", "en")),
    NO_REPRESENTATIVE(On.REFERRAL, Verb.DELETE, "representative"),

    ACCEPT_OFFER(On.PARTICIPATION, "acceptance", "", Codes.TOLD_BY, Codes.DECIDED_BY),
    DECLINE_OFFER(
            On.PARTICIPATION,
            "decline",
            "",
            Codes.TOLD_BY,
            Codes.DECIDED_BY,
            choice("reasonCode", "DeclineReason", Codes.DECLINE),
            text("text")),
    TAKE_PLACE(On.PARTICIPATION, "place-acceptance", "", Codes.TOLD_BY, Codes.DECIDED_BY),
    ATTENDANCE(
            On.PARTICIPATION,
            "attendance",
            "e",
            choice("on", "session"),
            choice("presence", "Presence", Codes.PRESENCE),
            Codes.TOLD_BY,
            choice("teller", "Teller", "patient", "provider")),
    GO_ON(On.PARTICIPATION, "continuation", "", Codes.TOLD_BY, Codes.DECIDED_BY),
    CHANGE_GROUP(
            On.PARTICIPATION,
            "transfer",
            "",
            choice("activityId", "group"),
            choice("reasonCode", "TransferReason", Codes.TRANSFER),
            text("text"),
            Codes.TOLD_BY.orNot()),
    EXTEND(On.PARTICIPATION, "extension", "", day("until")),
    FINISH(On.PARTICIPATION, "completion", "", choice("outcome", "Outcome", Codes.OUTCOME)),
    DROP_OUT(
            On.PARTICIPATION,
            "withdrawal",
            "",
            choice("reasonCode", "StopReason", Codes.STOP),
            text("text"),
            day("on").orNot(),
            Codes.TOLD_BY.orNot(),
            Codes.DECIDED_BY),

    FINISH_TO_DO(
            On.TO_DO,
            "completion",
            "",
            choice("outcome", "ToDoOutcome", Codes.TO_DO_DONE),
            text("text").orNot()),
    GIVE_TO_DO(
            On.TO_DO,
            "reassignment",
            "",
            choice("to", "colleague"),
            text("note"),
            day("dueOn").orNot()),
    CORRECT_NOTE(On.NOTE, "correction", "", text("text")),
    WITHDRAW_NOTE(On.NOTE, "withdrawal", ""),
    PROGRESS(On.GOAL, "progress", "", number("percent"), day("on"), text("text").orNot());

    /** What something is done to; each but the referral itself has its place below it in the API. */
    enum On {
        REFERRAL,
        PARTICIPATION,
        TO_DO("todos"),
        NOTE("notes"),
        GOAL("goals");

        private final String kind;

        On() {
            this("");
        }

        On(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    enum Verb {
        POST,
        PUT,
        DELETE
    }

    private final On on;
    private final Verb verb;
    private final String move;
    private final String key;
    private final List<Field> fields;

    Act(On on, String move, String key, Field... fields) {
        this(on, Verb.POST, move, key, fields);
    }

    Act(On on, Verb verb, String move, Field... fields) {
        this(on, verb, move, "", fields);
    }

    Act(On on, Verb verb, String move, String key, Field... fields) {
        this.on = on;
        this.verb = verb;
        this.move = move;
        this.key = key;
        this.fields = List.of(fields);
    }

    static Optional<Act> named(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    On on() {
        return on;
    }

    Verb verb() {
        return verb;
    }

    String move() {
        return move;
    }

    /** The key that does it on the page of the referral; none is empty. */
    public String key() {
        return key;
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether it asks nothing: then a button does it. */
    public boolean isPlain() {
        return fields.isEmpty();
    }

    public boolean isEnd() {
        return this == REJECT
                || this == CANCEL
                || this == DECLINE
                || this == HAND_BACK
                || this == UNREACHABLE
                || this == COMPLETE
                || this == DROP_OUT;
    }
}
