package org.caresport.matching.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.caresport.matching.domain.Profile;
import org.jspecify.annotations.Nullable;

/** The codes a rule can ask about; {@code null} is "not known", the empty set is "none". */
public enum SetFact implements Fact {
    PATIENT_REASONS("patient.reasons", c -> c.patient().reasons()),
    PATIENT_DIAGNOSES("patient.diagnoses", c -> diagnoses(c.patient())) {
        @Override
        boolean isWhole(Candidate candidate) {
            return candidate.patient().reasons() != null && candidate.patient().otherDiagnoses() != null;
        }
    },
    PATIENT_CONDITIONS("patient.conditions", c -> c.patient().conditions()),
    PATIENT_NOT_UNDERSTOOD("patient.codesNotUnderstood", c -> c.patient().notUnderstood()),
    PATIENT_GENDER("patient.gender", c -> gender(c.patient().gender())),
    PATIENT_ACCESSIBILITY("patient.accessibilityNeeds", c -> c.patient().accessibilityNeeds()),
    PATIENT_LANGUAGES("patient.languages", c -> c.patient().languages()),
    PATIENT_TRAVEL_MODE("patient.travelMode", c -> mode(c.patient().travel())),
    PATIENT_GOAL("patient.goal", c -> one(c.patient().goal())),
    PATIENT_CONCEPTS("patient.preferredConcepts", c -> c.patient().preferences().concepts()),
    PATIENT_SOCIAL_FORM(
            "patient.preferredSocialForm", c -> one(c.patient().preferences().socialForm())),
    PATIENT_AVAILABLE_DAYS("patient.availableDays", c -> c.patient().availableDays()),
    PATIENT_DAYS("patient.preferredDays", c -> c.patient().preferences().days()),
    PATIENT_DAY_PARTS(
            "patient.preferredDayParts", c -> c.patient().preferences().dayParts()),
    PROGRAMME_KIND("programme.kind", c -> one(c.programme().nature().kind())),
    PROGRAMME_STATUS("programme.status", c -> one(c.programme().entrance().status())),
    PROGRAMME_AUDIENCE("programme.audience", c -> one(c.programme().entrance().audience())),
    PROGRAMME_CONCEPTS("programme.concepts", c -> c.programme().nature().concepts()),
    PROGRAMME_FORMS("programme.forms", c -> c.programme().nature().forms()),
    PROGRAMME_TARGET_GROUPS(
            "programme.targetGroups", c -> c.programme().nature().targetGroups()),
    PROGRAMME_INDICATIONS("programme.indications", c -> c.programme().nature().indications()),
    PROGRAMME_INTENSITY("programme.intensity", c -> one(c.programme().nature().intensity())),
    PROGRAMME_IMPACT("programme.impact", c -> one(c.programme().nature().impact())),
    PROGRAMME_SOCIAL_FORM(
            "programme.socialForm", c -> one(c.programme().nature().socialForm())),
    PROGRAMME_COMPETENCES("programme.competences", c -> c.programme().support().competences()),
    PROGRAMME_ORGANISATION_KIND(
            "programme.organisationKind", c -> one(c.programme().organisation().kind())),
    PROGRAMME_ACCESSIBILITY(
            "programme.accessibility", c -> c.programme().place().accessibility()),
    PROGRAMME_LANGUAGES("programme.languages", c -> c.programme().entrance().languages()),
    PROGRAMME_GENDER(
            "programme.genderRestriction", c -> one(c.programme().entrance().genderRestriction())),
    PROGRAMME_DAYS("programme.days", c -> unlessEmpty(c.programme().timing().days())),
    PROGRAMME_DAY_PARTS("programme.dayParts", c -> c.programme().timing().dayParts()),
    PROGRAMME_FUNDS("programme.funds", c -> c.programme().price().funds());

    private final String key;
    private final Function<Candidate, @Nullable Set<String>> reading;

    SetFact(String key, Function<Candidate, @Nullable Set<String>> reading) {
        this.key = key;
        this.reading = reading;
    }

    @Override
    public String key() {
        return key;
    }

    public @Nullable Set<String> in(Candidate candidate) {
        return reading.apply(candidate);
    }

    /** Whether the codes that are known are all that there are. */
    boolean isWhole(Candidate candidate) {
        return true;
    }

    /** Why the person was referred and what else they have: for what is safe it makes no difference which of the two it is. */
    private static @Nullable Set<String> diagnoses(Profile patient) {
        var reasons = patient.reasons();
        var others = patient.otherDiagnoses();
        if (reasons == null || others == null) {
            return reasons == null ? others : reasons;
        }
        var all = new HashSet<>(reasons);
        all.addAll(others);
        return all;
    }

    private static @Nullable Set<String> one(@Nullable String value) {
        return value == null ? null : Set.of(value);
    }

    /** A programme that has sessions has them on some day: none is not known. */
    private static @Nullable Set<String> unlessEmpty(Set<String> days) {
        return days.isEmpty() ? null : days;
    }

    private static @Nullable Set<String> mode(Profile.@Nullable Travel travel) {
        return travel == null ? null : one(travel.mode());
    }

    /** "Other" does not tell whether a women-only or men-only group fits: that is asked, not assumed. */
    private static @Nullable Set<String> gender(Profile.Gender gender) {
        return switch (gender) {
            case FEMALE, MALE -> Set.of(gender.name().toLowerCase(Locale.ROOT));
            case OTHER, UNKNOWN -> null;
        };
    }
}
