package org.caresport.referral.fhir.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caresport.referral.fhir.model.ResourceKind;

/** The references that a search can bring along. */
public enum Include {
    TASK_FOCUS(ResourceKind.TASK, "focus", "focus"),
    TASK_PATIENT(ResourceKind.TASK, "patient", "for"),
    TASK_REQUESTER(ResourceKind.TASK, "requester", "requester"),
    TASK_OWNER(ResourceKind.TASK, "owner", "owner"),
    TASK_OUTPUT(ResourceKind.TASK, "output", "output"),
    SERVICE_REQUEST_PATIENT(ResourceKind.SERVICE_REQUEST, "patient", "subject"),
    SERVICE_REQUEST_REQUESTER(ResourceKind.SERVICE_REQUEST, "requester", "requester");

    private final ResourceKind kind;
    private final String parameter;
    private final String element;

    Include(ResourceKind kind, String parameter, String element) {
        this.kind = kind;
        this.parameter = parameter;
        this.element = element;
    }

    public static Optional<Include> of(ResourceKind kind, String value) {
        return of(kind).stream()
                .filter(include -> include.fhirName().equals(value))
                .findFirst();
    }

    public static List<Include> of(ResourceKind kind) {
        return Arrays.stream(values()).filter(include -> include.kind == kind).toList();
    }

    public String fhirName() {
        return kind.fhirName() + ":" + parameter;
    }

    String element() {
        return element;
    }
}
