package org.caresport.referral.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The references that a search can bring along. */
enum Include {
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

    static Optional<Include> of(ResourceKind kind, String value) {
        return of(kind).stream()
                .filter(include -> include.fhirName().equals(value))
                .findFirst();
    }

    static List<Include> of(ResourceKind kind) {
        return Arrays.stream(values()).filter(include -> include.kind == kind).toList();
    }

    String fhirName() {
        return kind.fhirName() + ":" + parameter;
    }

    String element() {
        return element;
    }
}
