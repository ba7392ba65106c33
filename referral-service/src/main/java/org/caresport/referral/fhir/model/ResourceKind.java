package org.caresport.referral.fhir.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * The resource types that are taken in, in the order in which they are: what is referred to comes before what refers.
 */
public enum ResourceKind {
    PATIENT("Patient", Patient.class, true),
    ORGANIZATION("Organization", Organization.class, true),
    PRACTITIONER("Practitioner", Practitioner.class, true),
    PRACTITIONER_ROLE("PractitionerRole", PractitionerRole.class, true),
    CONDITION("Condition", Condition.class, true),
    MEDICATION_STATEMENT("MedicationStatement", MedicationStatement.class, true),
    MEDICATION_REQUEST("MedicationRequest", MedicationRequest.class, true),
    OBSERVATION("Observation", Observation.class, false),
    SERVICE_REQUEST("ServiceRequest", ServiceRequest.class, false),
    TASK("Task", Task.class, false);

    private final String fhirName;
    private final Class<? extends Resource> model;
    private final boolean takesNews;

    ResourceKind(String fhirName, Class<? extends Resource> model, boolean takesNews) {
        this.fhirName = fhirName;
        this.model = model;
        this.takesNews = takesNews;
    }

    public static Optional<ResourceKind> of(String fhirName) {
        return Arrays.stream(values())
                .filter(type -> type.fhirName.equals(fhirName))
                .findFirst();
    }

    /** @throws FhirRefusal 404 for a type that is not kept here */
    public static ResourceKind named(String fhirName) {
        return of(fhirName)
                .orElseThrow(() -> FhirRefusal.of(
                        404, IssueType.NOTSUPPORTED, "This type is not kept here; GET metadata lists those that are."));
    }

    public String fhirName() {
        return fhirName;
    }

    /**
     * Whether the same thing sent again with other content is news of it. Who somebody is, what they have and take, and
     * where they work changes; an
     * order or a measurement that says something else under the same number is a mistake.
     */
    public boolean takesNews() {
        return takesNews;
    }

    /** The class as which it is read. */
    public Class<? extends Resource> model() {
        return model;
    }

    public Resource read(FhirModel fhir, ObjectNode body) {
        return fhir.parse(model, body);
    }
}
