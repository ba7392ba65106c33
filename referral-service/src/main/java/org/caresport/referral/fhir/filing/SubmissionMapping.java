package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Profile.Location;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Newest;
import org.caresport.referral.patient.PersonDetails;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Reads an order and its task as the domain has them: a submission, with what matching may know of the patient. */
@ApplicationScoped
class SubmissionMapping {

    private final PersonMapping persons;
    private final WallClock wallClock;

    SubmissionMapping(PersonMapping persons, WallClock wallClock) {
        this.persons = persons;
        this.wallClock = wallClock;
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
        var conditions = new ConditionMapping(parts.order(), parts.graph());
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
                neighbourhood(details.postcode()),
                conditions.reasons(),
                profile(parts, details, conditions, now),
                urgency(parts.order()),
                now);
    }

    /** What was measured, as it came with the order or stands in it. */
    List<Answer> answers(Parts parts, String municipality) {
        var zone = wallClock.zoneOf(municipality);
        return Stream.concat(parts.observations().stream(), contained(parts.order(), Observation.class))
                .flatMap(observation -> MeasurementMapping.answers(observation, zone))
                .toList();
    }

    private Profile profile(Parts parts, PersonDetails details, ConditionMapping conditions, Instant now) {
        var location = persons.area(parts.patient())
                .map(area -> new Location(area.latitude(), area.longitude()))
                .orElse(null);
        var languages = PersonMapping.languages(parts.patient()).distinct().toList();
        return Profile.referred(
                location,
                Period.between(details.birthDate(), wallClock.dayIn(details.municipality(), now))
                        .getYears(),
                Gender.valueOf(details.gender().toUpperCase(Locale.ROOT)),
                conditions.codedConditions(),
                Newest.of(answers(parts, details.municipality()).stream()).measurements(),
                languages.isEmpty() ? List.of(details.language()) : languages);
    }

    private static @Nullable String neighbourhood(@Nullable String postcode) {
        return postcode == null || postcode.length() < 4 ? null : postcode.substring(0, 4);
    }

    private static <T extends Resource> Stream<T> contained(ServiceRequest order, Class<T> type) {
        return order.getContained().stream().filter(type::isInstance).map(type::cast);
    }

    private static Urgency urgency(ServiceRequest order) {
        return order.hasPriority() ? Urgency.valueOf(order.getPriority().name()) : Urgency.ROUTINE;
    }
}
