package org.caresport.referral.fhir.reception;

import java.util.Optional;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;

/** Which of the domain's moves a referrer makes by giving a Task another status. */
final class TaskMove {

    private TaskMove() {}

    static Referral.Change of(Task task, Referral referral, String path, Stamp stamp) {
        return switch (task.getStatus()) {
            case CANCELLED -> referral.cancel(reason(task.getStatusReason(), "cancelled-by-referrer", path), stamp);
            case ENTEREDINERROR ->
                referral.enterInError(
                        new Reason("entered-in-error", newestNote(task).orElse("Entered in error by the referrer")),
                        stamp);
            case REQUESTED -> requested(task, referral, path, stamp);
            default -> throw notTheirs(path);
        };
    }

    private static Referral.Change requested(Task task, Referral referral, String path, Stamp stamp) {
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
            default -> throw notTheirs(path);
        };
    }

    private static FhirRefusal notTheirs(String path) {
        return FhirRefusal.of(
                422,
                IssueType.BUSINESSRULE,
                path + ".status",
                "is not the referrer's to set: they hand in a draft or answer a question (requested), cancel (cancelled) or"
                        + " withdraw a mistake (entered-in-error)");
    }

    private static Reason reason(CodeableConcept concept, String usualCode, String path) {
        var text = concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
        if (text == null || text.isBlank()) {
            throw FhirRefusal.of(422, IssueType.REQUIRED, path + ".statusReason.text", "is required");
        }
        var coding = concept.getCodingFirstRep();
        return new Reason(coding.hasCode() ? coding.getCode() : usualCode, text);
    }

    private static Optional<String> newestNote(Task task) {
        return task.getNote().stream()
                .map(Annotation::getText)
                .filter(text -> text != null && !text.isBlank())
                .reduce((older, newer) -> newer);
    }
}
