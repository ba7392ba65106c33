package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Profile.Location;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.fhir.examination.Examination;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.patient.PersonDetails;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Reads an order and its task as the domain has them: a submission, with what matching may know of the patient. */
@ApplicationScoped
class SubmissionMapping {

    private final PersonMapping persons;

    SubmissionMapping(PersonMapping persons) {
        this.persons = persons;
    }

    /** What is put together: who sent which task for which order, and what else is known of the patient. */
    record Parts(
            Sender sender,
            Identity identity,
            Task task,
            ServiceRequest order,
            UUID orderId,
            Patient patient,
            PatientId patientId,
            Collection<Observation> observations,
            Graph graph) {}

    Submission submission(Parts parts, Instant now) {
        var details = persons.details(parts.patient(), parts.sender().municipality());
        var conditions = conditions(parts.order(), parts.graph());
        var requester = parts.order().hasRequester()
                ? parts.order().getRequester()
                : parts.task().getRequester();
        return new Submission(
                parts.patientId(),
                parts.orderId(),
                new SenderReference(
                        parts.identity().system(),
                        parts.identity().value(),
                        parts.sender().caller().client()),
                RequesterMapping.requester(
                        requester, parts.graph(), parts.sender().organisation()),
                details.municipality(),
                reasons(parts.order(), conditions),
                profile(parts, details, conditions, now),
                urgency(parts.order()),
                now);
    }

    private Profile profile(Parts parts, PersonDetails details, List<Condition> conditions, Instant now) {
        var location = persons.area(parts.patient())
                .map(area -> new Location(area.latitude(), area.longitude()))
                .orElse(null);
        var languages = PersonMapping.languages(parts.patient()).distinct().toList();
        var contained = contained(parts.order(), Observation.class);
        return Profile.referred(
                location,
                Period.between(details.birthDate(), LocalDate.ofInstant(now, Examination.HERE))
                        .getYears(),
                Gender.valueOf(details.gender().toUpperCase(Locale.ROOT)),
                ConditionFlags.of(Stream.concat(
                        parts.order().getReasonCode().stream()
                                .map(CodeableConcept::getCoding)
                                .flatMap(List::stream),
                        conditions.stream()
                                .map(condition -> condition.getCode().getCoding())
                                .flatMap(List::stream))),
                MeasurementMapping.of(
                        Stream.concat(parts.observations().stream(), contained).toList()),
                languages.isEmpty() ? List.of(details.language()) : languages);
    }

    /** The conditions that the order names as its reason or as worth knowing, and those it brings with it. */
    private static List<Condition> conditions(ServiceRequest order, Graph graph) {
        var named = Stream.concat(order.getReasonReference().stream(), order.getSupportingInfo().stream())
                .map(reference -> graph.find(reference, Condition.class))
                .flatMap(Optional::stream);
        return Stream.concat(named, contained(order, Condition.class)).toList();
    }

    private static <T extends Resource> Stream<T> contained(ServiceRequest order, Class<T> type) {
        return order.getContained().stream().filter(type::isInstance).map(type::cast);
    }

    private static List<Code> reasons(ServiceRequest order, List<Condition> conditions) {
        var reasonConditions = order.hasReasonReference() ? conditions : List.<Condition>of();
        return Stream.concat(
                        order.getReasonCode().stream(),
                        reasonConditions.stream().map(Condition::getCode))
                .flatMap(reason -> reason.getCoding().stream()
                        .filter(coding -> coding.hasSystem() && coding.hasCode())
                        .map(coding -> code(coding, reason)))
                .distinct()
                .toList();
    }

    private static Code code(Coding coding, CodeableConcept reason) {
        return new Code(
                coding.getSystem(),
                coding.getCode(),
                coding.hasDisplay() ? coding.getDisplay() : reason.hasText() ? reason.getText() : null);
    }

    private static Urgency urgency(ServiceRequest order) {
        return order.hasPriority() ? Urgency.valueOf(order.getPriority().name()) : Urgency.ROUTINE;
    }
}
