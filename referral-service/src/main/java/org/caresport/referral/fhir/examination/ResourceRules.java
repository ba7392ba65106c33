package org.caresport.referral.fhir.examination;

import java.time.LocalDate;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.Moments;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The rules of each type, for what is new. */
final class ResourceRules {

    private ResourceRules() {}

    static void check(Resource resource, String path, LocalDate today, Faults faults) {
        switch (resource) {
            case Patient patient -> PatientRules.check(patient, path, today, faults);
            case ServiceRequest order -> ServiceRequestRules.check(order, path, today, faults);
            case Observation observation -> ObservationRules.check(observation, path, today, faults);
            case Task task -> TaskRules.checkNew(task, path, today, faults);
            case Condition condition ->
                Moments.past(condition.getRecordedDateElement(), path + ".recordedDate", today, faults);
            case MedicationStatement medication ->
                Moments.past(medication.getDateAssertedElement(), path + ".dateAsserted", today, faults);
            case MedicationRequest medication ->
                Moments.past(medication.getAuthoredOnElement(), path + ".authoredOn", today, faults);
            default -> {}
        }
    }
}
