package org.caresport.referral.fhir.examination;

import java.time.LocalDate;
import java.util.Optional;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.Moments;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.measure.Measure;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** What a measurement must say to be used: unit and range of the measures we know; others are kept as they are. */
public final class ObservationRules {

    private ObservationRules() {}

    /** Which of the measures we know it is, by any of its codings. */
    public static Optional<Measure> measure(CodeableConcept code) {
        return code.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> Measure.coded(coding.getSystem(), coding.getCode()).stream())
                .findFirst();
    }

    static void check(Observation observation, String path, LocalDate today, Faults faults) {
        if (!observation.hasSubject()) {
            faults.required(path + ".subject");
        }
        if (observation.hasEffectiveDateTimeType()) {
            Moments.past(observation.getEffectiveDateTimeType(), path + ".effective", today, faults);
        }
        if (observation.hasEffectivePeriod()) {
            Moments.past(observation.getEffectivePeriod().getStartElement(), path + ".effective.start", today, faults);
        }
        Moments.past(observation.getIssuedElement(), path + ".issued", today, faults);
        var measure = measure(observation.getCode());
        measure.ifPresent(known -> {
            if (!observation.hasEffective()) {
                faults.required(path + ".effective");
            }
            value(known, observation.getValue(), observation.hasDataAbsentReason(), path + ".value", faults);
        });
        for (int i = 0; i < observation.getComponent().size(); i++) {
            var component = observation.getComponent().get(i);
            var here = path + ".component[" + i + "].value";
            measure(component.getCode())
                    .ifPresent(
                            known -> value(known, component.getValue(), component.hasDataAbsentReason(), here, faults));
        }
    }

    private static void value(Measure measure, Type value, boolean isAbsent, String path, Faults faults) {
        if (isAbsent && value == null) {
            return;
        }
        if (!(value instanceof Quantity quantity) || !quantity.hasValue()) {
            faults.add(IssueType.REQUIRED, path, "must be a Quantity with a value in " + measure.asked());
        } else if (!Systems.UCUM.equals(quantity.getSystem())
                || !quantity.hasCode()
                || !measure.isIn(quantity.getCode())) {
            faults.invalid(path + ".code", "must be the UCUM unit (" + Systems.UCUM + ") " + measure.asked());
        } else if (!measure.canBe(quantity.getValue())) {
            faults.invalid(path + ".value", "cannot be true: it must be " + measure.asked());
        }
    }
}
