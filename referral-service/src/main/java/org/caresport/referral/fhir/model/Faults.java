package org.caresport.referral.fhir.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Everything that is wrong with one request, gathered before anything is answered: a sender mends it in one go. The lists
 * that the answer shows have an end; that something was refused, and how much there is, is known however full they are.
 */
public final class Faults {

    private static final int MOST = 100;

    private final List<Fault> errors = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private boolean isUnreadable;
    private int errorsInAll;
    private int warningsInAll;

    public void add(IssueType type, String expression, String text) {
        add(Fault.error(type, expression, text));
    }

    public void add(Fault fault) {
        if (fault.refuses()) {
            isUnreadable = true;
            refuse(fault);
        } else {
            warningsInAll++;
            keep(fault, warnings);
        }
    }

    /** A value that can be read, but that nobody can mean: the rest is worth looking at all the same. */
    void beyondSense(String expression, String text) {
        refuse(Fault.error(IssueType.VALUE, expression, text));
    }

    public void required(String expression) {
        add(IssueType.REQUIRED, expression, "is required");
    }

    public void invalid(String expression, String text) {
        add(IssueType.VALUE, expression, text);
    }

    public void rule(String expression, String text) {
        add(IssueType.BUSINESSRULE, expression, text);
    }

    /** What an answer shows: errors before warnings, and how many more there are of each. */
    public List<Fault> all() {
        var shown =
                Stream.concat(errors.stream(), warnings.stream()).limit(MOST).toList();
        int warningsShown = shown.size() - errors.size();
        return Stream.of(
                        shown,
                        more(errorsInAll - errors.size(), "errors"),
                        more(warningsInAll - warningsShown, "warnings"))
                .flatMap(List::stream)
                .toList();
    }

    /** Of one entry of a request that was taken in. */
    public List<Fault> warningsUnder(String path) {
        var under = warnings.stream()
                .filter(fault -> fault.expression().startsWith(path))
                .toList();
        return under.isEmpty()
                ? under
                : Stream.of(under, more(warningsInAll - warnings.size(), "warnings"))
                        .flatMap(List::stream)
                        .toList();
    }

    boolean refuse() {
        return errorsInAll > 0;
    }

    /** When what was sent cannot be read any further. */
    public void throwIfUnreadable() {
        if (isUnreadable) {
            throw new FhirRefusal(422, all());
        }
    }

    public void throwIfAny() {
        if (refuse()) {
            throw new FhirRefusal(422, all());
        }
    }

    private void refuse(Fault fault) {
        errorsInAll++;
        keep(fault, errors);
    }

    private static void keep(Fault fault, List<Fault> list) {
        if (list.size() < MOST) {
            list.add(fault);
        }
    }

    private static List<Fault> more(int many, String what) {
        return many == 0 ? List.of() : List.of(Fault.information("%d more %s are not listed.".formatted(many, what)));
    }
}
