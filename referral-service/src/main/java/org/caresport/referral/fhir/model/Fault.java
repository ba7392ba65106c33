package org.caresport.referral.fhir.model;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing that is wrong with what was sent.
 *
 * @param expression FHIRPath of the element; empty when the fault is of the request as a whole
 * @param text what to do about it; never repeats what was sent, which may be personal
 */
public record Fault(IssueSeverity severity, IssueType type, String expression, String text) {

    public static Fault error(IssueType type, String expression, String text) {
        return new Fault(IssueSeverity.ERROR, type, expression, text);
    }

    public static Fault warning(IssueType type, String expression, String text) {
        return new Fault(IssueSeverity.WARNING, type, expression, text);
    }

    /** Of the request as a whole. */
    static Fault information(String text) {
        return new Fault(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL, "", text);
    }

    boolean refuses() {
        return severity != IssueSeverity.WARNING && severity != IssueSeverity.INFORMATION;
    }
}
