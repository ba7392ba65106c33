package org.caresport.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.escalation.Rung;
import org.caresport.referral.patient.Person;
import org.caresport.referral.persistence.Line;
import org.caresport.referral.standing.NextStep;
import org.caresport.referral.standing.Saying;
import org.caresport.referral.standing.Standing;
import org.caresport.referral.standing.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One referral on the list.
 *
 * @param since when it came to stand where it stands
 * @param overdue whether its next-action date has passed
 * @param owner the broker's subject; null when nobody has taken it up
 * @param neighbourhood four digits of a postcode
 * @param matter where it stands
 * @param next what is to be done
 * @param escalation whom it was told that it is overdue; null while it was told nobody
 * @param proposals how many programmes were proposed
 */
record WorklistItem(
        UUID id,
        ReferralStage state,
        Instant since,
        Instant submittedAt,
        @Nullable LocalDate nextActionOn,
        boolean overdue,
        @Nullable String owner,
        Urgency urgency,
        String municipality,
        @Nullable String neighbourhood,
        Patient patient,
        List<Code> reasons,
        WaitingFor waitingFor,
        Matter matter,
        Next next,
        @Nullable Escalated escalation,
        int proposals) {

    /** The patient, as far as a list needs them; without a birth date, where their data was erased. */
    @Schema(name = "WorklistPatient")
    record Patient(String name, @Nullable LocalDate birthDate) {

        static Patient of(@Nullable Person person) {
            return person == null
                    ? new Patient("", null)
                    : new Patient(person.details().name(), person.details().birthDate());
        }
    }

    /** What is the matter, as a code and in words. */
    @Schema(name = "WorklistMatter")
    record Matter(Standing code, Saying text) {}

    /** What is next, as a code and in words. */
    @Schema(name = "WorklistNext")
    record Next(NextStep code, Saying text) {}

    /** Who was told last, and when. */
    @Schema(name = "WorklistEscalation")
    record Escalated(Rung to, LocalDate since) {}

    static WorklistItem of(
            Line line, @Nullable Person person, @Nullable Escalation escalation, int proposals, LocalDate today) {
        var referral = line.referral();
        var submission = referral.submission();
        var standing = line.standing();
        return new WorklistItem(
                referral.id().value(),
                referral.stage(),
                line.since(),
                submission.submittedAt(),
                referral.nextActionOn(),
                referral.isOverdue(today),
                referral.owner().map(Owner::broker).orElse(null),
                submission.urgency(),
                submission.municipality(),
                submission.neighbourhood(),
                Patient.of(person),
                submission.reasons(),
                standing.waitingFor(),
                new Matter(standing, standing.matter()),
                new Next(standing.next(), standing.next().words()),
                escalation == null ? null : new Escalated(escalation.rung(), escalation.since()),
                proposals);
    }
}
