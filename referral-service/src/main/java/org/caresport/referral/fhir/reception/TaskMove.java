package org.caresport.referral.fhir.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.CancellationReason;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;

/** Which of the domain's moves a referrer makes by giving a Task another status. */
final class TaskMove {

    private static final Map<String, Boolean> CLEARANCES = Map.of("cleared", true, "not-cleared", false);

    private TaskMove() {}

    /** @param today as the referral's municipality counts days */
    static Referral.Change of(Task task, Referral referral, String path, Stamp stamp, LocalDate today) {
        return switch (task.getStatus()) {
            case CANCELLED -> referral.cancel(cancellation(task.getStatusReason(), path), stamp);
            case ENTEREDINERROR ->
                referral.enterInError(
                        newestNote(task)
                                .map(note -> new Reason("entered-in-error", note))
                                .orElseGet(Because.ENTERED_IN_ERROR::reason),
                        stamp);
            case REQUESTED -> requested(task, referral, path, stamp, today);
            default -> throw notTheirs(path);
        };
    }

    private static Referral.Change requested(Task task, Referral referral, String path, Stamp stamp, LocalDate today) {
        return switch (referral.stage()) {
            case DRAFT -> referral.submit(stamp);
            case INFORMATION_REQUESTED ->
                referral.answer(
                        newestNote(task)
                                .orElseThrow(() -> FhirRefusal.of(
                                        422,
                                        IssueType.REQUIRED,
                                        path + ".note",
                                        "must hold the answer to the question")),
                        stamp);
            case NEEDS_CLEARANCE -> referral.clear(word(task, path, today), stamp);
            default -> throw notTheirs(path);
        };
    }

    /** The answer to what the Task asked: a code for yes or no, and the conditions in the newest note. */
    private static Clearance word(Task task, String path, LocalDate today) {
        var given = task.getBusinessStatus().getCoding().stream()
                .filter(coding -> Systems.REASONS.equals(coding.getSystem()))
                .map(coding -> CLEARANCES.get(coding.getCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> FhirRefusal.of(
                        422,
                        IssueType.REQUIRED,
                        path + ".businessStatus.coding",
                        "must hold the answer, cleared or not-cleared of " + Systems.REASONS));
        var note = newest(task);
        return new Clearance(
                given,
                today,
                null,
                true,
                List.of(),
                note.map(Annotation::getText).orElse(null),
                note.filter(Annotation::hasAuthorStringType)
                        .map(by -> by.getAuthorStringType().getValue())
                        .orElse(null),
                Clearance.Origin.EHR,
                null);
    }

    private static FhirRefusal notTheirs(String path) {
        return FhirRefusal.of(
                422,
                IssueType.BUSINESSRULE,
                path + ".status",
                "is not the referrer's to set: they hand in a draft, answer a question or give a clearance (requested), cancel (cancelled) or"
                        + " withdraw a mistake (entered-in-error)");
    }

    /** In words, and with one of our codes where one was chosen; a code of somebody else's system says nothing here. */
    private static Reason cancellation(CodeableConcept concept, String path) {
        var text = concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
        if (text == null || text.isBlank()) {
            throw FhirRefusal.of(422, IssueType.REQUIRED, path + ".statusReason.text", "is required");
        }
        return concept.getCoding().stream()
                .filter(coding -> Systems.REASONS.equals(coding.getSystem()))
                .findFirst()
                .map(coding -> Codes.read(CancellationReason.class, coding.getCode())
                        .orElseThrow(() -> FhirRefusal.of(
                                422,
                                IssueType.CODEINVALID,
                                path + ".statusReason.coding.code",
                                "must be one of " + Codes.all(CancellationReason.class))))
                .orElse(CancellationReason.CANCELLED_BY_REFERRER)
                .saying(text);
    }

    private static Optional<String> newestNote(Task task) {
        return newest(task).map(Annotation::getText);
    }

    private static Optional<Annotation> newest(Task task) {
        return task.getNote().stream()
                .filter(note -> note.hasText() && !note.getText().isBlank())
                .reduce((_, newer) -> newer);
    }
}
