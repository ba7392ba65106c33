package org.caresport.referral.fhir.model;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A FHIR request that is refused, with every reason. */
public final class FhirRefusal extends RuntimeException {

    private final int status;
    private final List<Fault> faults;

    public FhirRefusal(int status, List<Fault> faults) {
        super("refused with " + status + ": " + faults, null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    public static FhirRefusal of(int status, IssueType type, String text) {
        return new FhirRefusal(status, List.of(Fault.error(type, "", text)));
    }

    public static FhirRefusal of(int status, IssueType type, String expression, String text) {
        return new FhirRefusal(status, List.of(Fault.error(type, expression, text)));
    }

    public static FhirRefusal notFound(String type, String id) {
        return of(404, IssueType.NOTFOUND, "There is no %s/%s among what you sent.".formatted(type, id));
    }

    public int status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }
}
