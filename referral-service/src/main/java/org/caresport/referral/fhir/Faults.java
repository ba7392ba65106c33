package org.caresport.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Everything that is wrong with one request, gathered before anything is answered: a sender mends it in one go. */
final class Faults {

    private static final int MOST = 200;

    private final List<Fault> found = new ArrayList<>();

    void add(IssueType type, String expression, String text) {
        add(Fault.error(type, expression, text));
    }

    void add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    void required(String expression) {
        add(IssueType.REQUIRED, expression, "is required");
    }

    void invalid(String expression, String text) {
        add(IssueType.VALUE, expression, text);
    }

    void rule(String expression, String text) {
        add(IssueType.BUSINESSRULE, expression, text);
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    List<Fault> warningsUnder(String path) {
        return found.stream()
                .filter(fault -> !fault.refuses() && fault.expression().startsWith(path))
                .toList();
    }

    boolean refuse() {
        return found.stream().anyMatch(Fault::refuses);
    }

    void throwIfAny() {
        if (refuse()) {
            throw new FhirRefusal(422, all());
        }
    }
}
