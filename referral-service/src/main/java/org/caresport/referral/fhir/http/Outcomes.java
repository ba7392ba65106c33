package org.caresport.referral.fhir.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.FhirJson;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Writes faults as an OperationOutcome. It needs no FHIR library: a refusal must be told before one is loaded, too. */
public final class Outcomes {

    private Outcomes() {}

    public static ObjectNode of(List<Fault> faults) {
        var outcome = FhirJson.object().put("resourceType", "OperationOutcome");
        var issues = outcome.putArray("issue");
        for (var fault : faults) {
            var issue = issues.addObject()
                    .put("severity", fault.severity().toCode())
                    .put("code", fault.type().toCode());
            if (fault.expression().isEmpty()) {
                issue.put("diagnostics", fault.text());
            } else {
                issue.put("diagnostics", fault.expression() + " " + fault.text());
                issue.putArray("expression").add(fault.expression());
            }
        }
        return outcome;
    }

    public static ObjectNode fine() {
        var outcome = FhirJson.object().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "information")
                .put("code", "informational")
                .put("diagnostics", "It was received.");
        return outcome;
    }

    public static IssueType type(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404, 410 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 408 -> IssueType.TIMEOUT;
            case 409, 412 -> IssueType.CONFLICT;
            case 413, 414, 431 -> IssueType.TOOLONG;
            case 422 -> IssueType.PROCESSING;
            case 428 -> IssueType.REQUIRED;
            case 429 -> IssueType.THROTTLED;
            case 503, 504 -> IssueType.TRANSIENT;
            default -> status < 500 ? IssueType.INVALID : IssueType.EXCEPTION;
        };
    }
}
