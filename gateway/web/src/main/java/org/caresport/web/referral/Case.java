package org.caresport.web.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as the platform shows it to its broker: what of it these pages use. */
public record Case(
        UUID id,
        String state,
        Instant since,
        @Nullable Reason reason,
        String step,
        String urgency,
        Instant submittedAt,
        @Nullable LocalDate nextActionOn,
        boolean overdue,
        @Nullable String owner,
        @Nullable String municipality,
        Requester requester,
        Patient patient,
        List<Code> reasons,
        Letter letter,
        Profile profile,
        List<Measurement> measurements,
        @Nullable Intake intake,
        List<Clearance> clearances,
        List<Proposal> proposals,
        List<Stop> medicalStops,
        List<Exclusion> excluded,
        List<Participation> participations,
        List<Attempt> contactAttempts,
        int possibleDuplicates,
        @Nullable Boolean safeguarding,
        List<Line> history) {

    public record Reason(String code, @Nullable String text) {}

    public record Requester(String display) {}

    public record Code(String system, String code, @Nullable String display) {}

    public record Patient(
            UUID id,
            String name,
            LocalDate birthDate,
            String gender,
            @Nullable String phone,
            @Nullable String email,
            String language,
            String contactSource,
            @Nullable Representative representative) {}

    public record Representative(
            String name,
            String relationship,
            String ground,
            @Nullable String phone,
            @Nullable String email,
            String language,
            String source) {}

    public record Letter(
            @Nullable String description,
            List<Annotation> notes,
            @Nullable String patientInstruction,
            List<Relative> relatives,
            List<Diagnosis> diagnoses,
            List<Medicine> medication) {

        public boolean says() {
            return description != null
                    || patientInstruction != null
                    || !(notes.isEmpty() && relatives.isEmpty() && diagnoses.isEmpty() && medication.isEmpty());
        }
    }

    public record Annotation(String text, @Nullable String author) {}

    public record Relative(
            String name,
            @Nullable String relationship,
            @Nullable String phone,
            @Nullable String email) {}

    public record Diagnosis(
            String text,
            @Nullable String clinicalStatus,
            @Nullable String note) {}

    public record Medicine(
            String text, @Nullable String dosage, @Nullable String status) {}

    /** What matching is told of the patient; in this shape it asks, too. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Profile(
            @Nullable Location location,
            @Nullable Integer age,
            @Nullable String gender,
            @Nullable List<String> conditions,
            @Nullable List<Map<String, Object>> codedConditions,
            @Nullable Map<String, Object> clearance,
            @Nullable Map<String, Object> measurements,
            @Nullable Integer careProfile,
            @Nullable List<String> accessibilityNeeds,
            @Nullable List<String> languages,
            @Nullable Travel travel,
            @Nullable Budget budget,
            @Nullable String goal,
            @Nullable Preferences preferences) {}

    public record Location(double latitude, double longitude) {}

    public record Travel(@Nullable String mode, @Nullable Double maxKilometres) {}

    public record Budget(@Nullable Double maxPerMonth, boolean municipalPass) {}

    public record Preferences(
            List<String> concepts,
            @Nullable String socialForm,
            List<String> availableDays,
            List<String> days,
            List<String> dayParts) {}

    public record Measurement(String measure, double value, String unit, Instant takenAt, String actor) {}

    public record Intake(
            int motivation,
            @Nullable String goal,
            @Nullable Integer careProfile,
            @Nullable Travel travel,
            @Nullable Budget budget,
            List<String> languages,
            Preferences preferences,
            List<String> accessibilityNeeds,
            List<String> functionalAdvice,
            List<String> conditions,
            @Nullable EmergencyContact emergencyContact,
            @Nullable Screening screening) {}

    public record EmergencyContact(String name, String phone) {}

    public record Screening(
            String tool,
            String version,
            LocalDate on,
            LocalDate validUntil,
            boolean expired,
            List<Answer> answers,
            List<String> yes) {}

    public record Answer(String question, boolean yes) {}

    public record Clearance(
            boolean given,
            LocalDate on,
            @Nullable LocalDate until,
            boolean general,
            List<Cover> covers,
            @Nullable String limits,
            @Nullable String clinician,
            String way,
            @Nullable String document) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cover(String rule, @Nullable Double upTo) {}

    public record Proposal(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            double score,
            @Nullable Double distanceKilometres,
            List<Why> reasons,
            @Nullable OfferedBefore offeredBefore) {

        /** Best reasons first; where everything starts is no reason. */
        public List<Why> fits() {
            return reasons.stream()
                    .filter(why -> why.contribution() != null && why.contribution() > 0)
                    .filter(why -> !why.rule().equals("starting-score"))
                    .toList();
        }

        public List<Why> minds() {
            return reasons.stream()
                    .filter(why -> why.contribution() == null || why.contribution() < 0)
                    .toList();
        }
    }

    public record Why(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable Double contribution,
            Map<String, String> text,
            @Nullable String source) {}

    public record OfferedBefore(
            UUID participationId, String state, @Nullable String reasonCode) {}

    public record Stop(
            String rule, Map<String, String> text, @Nullable String source) {}

    public record Exclusion(
            String rule,
            int count,
            @Nullable Integer alone,
            @Nullable Map<String, String> text) {}

    public record Participation(
            UUID id,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String state,
            Instant since,
            @Nullable Reason reason,
            @Nullable String note,
            @Nullable Instant onHoldSince,
            @Nullable Instant offerExpiresAt,
            boolean confirmed,
            @Nullable Session firstSession,
            @Nullable LocalDate firstSessionOn,
            @Nullable Integer waitingListPosition,
            @Nullable Instant placeExpiresAt,
            @Nullable Trial trial,
            @Nullable LocalDate endsOn,
            @Nullable Transfer transfer,
            @Nullable String outcome,
            @Nullable LocalDate stoppedOn) {

        public boolean runs() {
            return States.RUNNING.contains(state);
        }

        public boolean takesPart() {
            return States.WITH_A_PLACE.contains(state);
        }

        public boolean onHold() {
            return onHoldSince != null;
        }

        /** What it was when it was read: it moved when this is different. */
        public String seen() {
            return state + since.toEpochMilli();
        }
    }

    public record Session(Instant start, Instant end) {}

    public record Trial(Instant start, Instant end) {}

    public record Transfer(String title, @Nullable String refusalCode) {}

    public record Attempt(
            String channel, boolean reached, @Nullable String note, String by, Instant at) {}

    public record Line(
            @Nullable UUID participation,
            String kind,
            String state,
            @Nullable String reasonCode,
            @Nullable String text,
            String by,
            @Nullable String actor,
            @Nullable String way,
            @Nullable String onBehalfOf,
            Instant at) {}

    public boolean isOpen() {
        return !States.ENDED.contains(state);
    }

    public boolean isUrgent() {
        return !urgency.equals("routine");
    }

    public boolean isFlagged() {
        return Boolean.TRUE.equals(safeguarding);
    }

    public List<Participation> running() {
        return participations.stream().filter(Participation::runs).toList();
    }

    public List<Participation> past() {
        return participations.stream().filter(one -> !one.runs()).toList();
    }

    public Optional<Participation> participation(@Nullable UUID wanted) {
        return participations.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** Unanswered since somebody was reached last. */
    public int unanswered() {
        int count = 0;
        for (Attempt attempt : contactAttempts) {
            count = attempt.reached() ? 0 : count + 1;
        }
        return count;
    }
}
