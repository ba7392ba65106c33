package org.caresport.web.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caresport.web.referral.Field.Kind;
import org.jspecify.annotations.Nullable;

/** The questions of an intake in their sections, what was known before, and what the answers become for the platform. */
final class IntakeForm {

    static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    /** Of the vocabulary of the rules: limits, medication, and what is not clear. */
    private static final String[] CONDITIONS = {
        "no-impact-knee",
        "no-impact-hip",
        "balance-limit",
        "no-overhead",
        "no-swimming",
        "hearing-limit",
        "vision-limit",
        "falls",
        "pregnancy",
        "insulin",
        "beta-blocker",
        "anticoagulant",
        "unexplained-dizziness",
        "unexplained-breathlessness"
    };

    /** A section of the form. */
    record Section(String name, List<Field> fields) {}

    private static final String SCREENING = "screening.";
    private static final int GENERAL = 7;
    private static final List<String> BEHIND_A_YES = List.of("a", "b");

    static final List<Section> SECTIONS = List.of(
            new Section(
                    "vital",
                    List.of(
                            Field.number("vitalSign.daysPerWeek").orNot(),
                            Field.number("vitalSign.minutesPerDay").orNot(),
                            Field.day("vitalSign.takenOn").orNot())),
            new Section("screening", screening()),
            new Section(
                    "wishes",
                    List.of(
                            Field.line("goal").orNot(),
                            Field.choice(
                                    "motivation", "motivation", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
                            Field.choice("preferences.socialForm", "SocialForm", "group", "pair", "individual")
                                    .orNot(),
                            Field.choice("careProfile", "careProfile", "1", "2", "3", "4", "5")
                                    .orNot())),
            new Section(
                    "times",
                    List.of(
                            Field.choices("preferences.availableDays", "day", DAYS),
                            Field.choices("preferences.days", "day", DAYS),
                            Field.choices("preferences.dayParts", "dayPart", "morning", "afternoon", "evening"))),
            new Section(
                    "reach",
                    List.of(
                            Field.choice("travel.mode", "mode", "walking", "bicycle", "public-transport", "car")
                                    .orNot(),
                            Field.number("travel.maxKilometres").orNot(),
                            Field.number("budget.maxPerMonth").orNot(),
                            Field.choices("budget.municipalPass", "pass", "true"))),
            new Section(
                    "needs",
                    List.of(
                            Field.choices(
                                    "languages",
                                    "language",
                                    "nl",
                                    "en",
                                    "tr",
                                    "ar",
                                    "pl",
                                    "uk",
                                    "de",
                                    "fr",
                                    "es",
                                    "so",
                                    "ti",
                                    "fa"),
                            Field.choices(
                                    "accessibilityNeeds",
                                    "need",
                                    "wheelchair",
                                    "accessible-toilet",
                                    "hearing-loop",
                                    "parking"),
                            Field.choices("conditions", "condition", CONDITIONS),
                            Field.of("functionalAdvice", Kind.LINES).orNot(),
                            Field.line("emergencyContact.name").orNot(),
                            Field.of("emergencyContact.phone", Kind.PHONE).orNot())));

    private IntakeForm() {}

    private static List<Field> screening() {
        var fields = new ArrayList<Field>();
        for (int question = 1; question <= GENERAL; question++) {
            fields.add(Field.yes(SCREENING + question).orNot());
            if (question < GENERAL) {
                for (String behind : BEHIND_A_YES) {
                    fields.add(Field.yes(SCREENING + question + behind).orNot());
                }
            }
        }
        fields.add(Field.day("screening.on").orNot());
        fields.add(Field.line("screening.version").orNot());
        fields.add(Field.day("screening.validUntil").orNot());
        return fields;
    }

    static List<Field> fields() {
        return SECTIONS.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** A question behind another one, that is asked when the answer was yes. */
    static boolean isBehind(Field field) {
        return field.name().matches("screening\\.[1-9][a-z]");
    }

    /** What goes together or not at all. */
    static Map<String, String> faults(Form form) {
        Map<String, String> faults = form.faults(fields());
        together(form, faults, "travel.mode", "travel.maxKilometres");
        together(form, faults, "emergencyContact.name", "emergencyContact.phone");
        if (form.has("vitalSign.daysPerWeek")
                && !form.value("vitalSign.daysPerWeek").equals("0")
                && !form.has("vitalSign.minutesPerDay")) {
            faults.putIfAbsent("vitalSign.minutesPerDay", "required");
        }
        if (isScreened(form)) {
            general()
                    .filter(question -> !form.has(question))
                    .forEach(question -> faults.putIfAbsent(question, "required"));
        }
        return faults;
    }

    private static Stream<String> general() {
        return IntStream.rangeClosed(1, GENERAL).mapToObj(question -> SCREENING + question);
    }

    private static boolean isScreened(Form form) {
        return general().anyMatch(form::has);
    }

    private static void together(Form form, Map<String, String> faults, String one, String other) {
        if (form.has(one) != form.has(other)) {
            faults.putIfAbsent(form.has(one) ? other : one, "required");
        }
    }

    /** As the platform takes an intake; a section that was not touched is left out. */
    static Map<String, Object> body(Form form, LocalDate today, Case.@Nullable Intake before) {
        var fields = fields().stream()
                .filter(field -> !field.name().startsWith(SCREENING))
                .filter(field -> !field.name().equals("budget.municipalPass"))
                .toList();
        Map<String, Object> body = form.body(fields);
        body.put("motivation", Integer.valueOf(form.value("motivation")));
        if (!form.has("vitalSign.daysPerWeek")) {
            body.remove("vitalSign");
        } else if (!form.has("vitalSign.takenOn")) {
            Form.put(body, "vitalSign.takenOn", today);
        }
        if (form.has("budget.maxPerMonth") || form.has("budget.municipalPass")) {
            Form.put(body, "budget.municipalPass", form.has("budget.municipalPass"));
        }
        if (before != null) {
            Form.put(body, "preferences.concepts", before.preferences().concepts());
            body.put("conditions", kept(form.values("conditions"), before.conditions()));
        }
        if (isScreened(form)) {
            body.put("screening", screening(form, today));
        }
        return body;
    }

    /** What another system said of limits, and these pages do not ask, stays. */
    private static List<String> kept(List<String> chosen, List<String> before) {
        List<String> asked = List.of(CONDITIONS);
        return Stream.concat(chosen.stream(), before.stream().filter(code -> !asked.contains(code)))
                .distinct()
                .toList();
    }

    private static Map<String, Object> screening(Form form, LocalDate today) {
        var answers = fields().stream()
                .map(Field::name)
                .filter(name -> name.matches("screening\\.[1-9][a-z]?"))
                .filter(form::has)
                .filter(name -> name.length() == SCREENING.length() + 1
                        || form.value(name.substring(0, name.length() - 1)).equals("true"))
                .map(name -> Map.of(
                        "question", name.substring(SCREENING.length()), "yes", Boolean.valueOf(form.value(name))))
                .toList();
        var screening = new LinkedHashMap<String, Object>();
        screening.put("tool", "par-q-plus");
        screening.put("version", form.has("screening.version") ? form.value("screening.version") : "2024");
        screening.put("on", form.has("screening.on") ? form.value("screening.on") : today);
        if (form.has("screening.validUntil")) {
            screening.put("validUntil", form.value("screening.validUntil"));
        }
        screening.put("answers", answers);
        return screening;
    }

    /** What stands in the fields before anything is typed: the last intake, or what the referral says. */
    static Map<String, List<String>> before(Case referral, LocalDate today) {
        var known = new LinkedHashMap<String, List<String>>();
        Case.Profile profile = referral.profile();
        Case.Intake intake = referral.intake();
        say(known, "vitalSign.takenOn", today);
        say(known, "screening.on", today);
        say(known, "screening.version", "2024");
        say(known, "goal", profile.goal());
        say(known, "careProfile", profile.careProfile());
        known.put("languages", orNone(profile.languages()));
        known.put("accessibilityNeeds", orNone(profile.accessibilityNeeds()));
        if (profile.travel() != null) {
            say(known, "travel.mode", profile.travel().mode());
            say(known, "travel.maxKilometres", plain(profile.travel().maxKilometres()));
        }
        if (profile.budget() != null) {
            say(known, "budget.maxPerMonth", plain(profile.budget().maxPerMonth()));
            say(known, "budget.municipalPass", profile.budget().municipalPass() ? "true" : null);
        }
        if (profile.preferences() != null) {
            Case.Preferences liked = profile.preferences();
            say(known, "preferences.socialForm", liked.socialForm());
            known.put("preferences.availableDays", liked.availableDays());
            known.put("preferences.days", liked.days());
            known.put("preferences.dayParts", liked.dayParts());
        }
        if (intake != null) {
            lastTime(known, intake);
        }
        return known;
    }

    private static void lastTime(Map<String, List<String>> known, Case.Intake intake) {
        say(known, "motivation", intake.motivation());
        known.put("conditions", intake.conditions());
        known.put("functionalAdvice", intake.functionalAdvice());
        if (intake.emergencyContact() != null) {
            say(known, "emergencyContact.name", intake.emergencyContact().name());
            say(known, "emergencyContact.phone", intake.emergencyContact().phone());
        }
        Case.Screening screening = intake.screening();
        if (screening != null) {
            say(known, "screening.on", screening.on());
            say(known, "screening.version", screening.version());
            say(known, "screening.validUntil", screening.validUntil());
            screening.answers().forEach(answer -> say(known, SCREENING + answer.question(), answer.yes()));
        }
    }

    private static void say(Map<String, List<String>> known, String name, @Nullable Object value) {
        if (value != null) {
            known.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable String plain(@Nullable Double number) {
        return number == null
                ? null
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<String> orNone(@Nullable List<String> said) {
        return said == null ? List.of() : said;
    }
}
