package org.caresport.referral.fhir.filing;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.fhir.kept.Graph;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Whom a resource is about, and when what it tells happened. */
final class Subjects {

    private Subjects() {}

    /** The patient that a node of the graph is, or is about. */
    static Optional<UUID> patient(Graph.Node node, Graph graph) {
        if (node.patient() != null) {
            return Optional.of(node.patient());
        }
        return node.is(Patient.class)
                ? Optional.ofNullable(node.address()).map(address -> address.id())
                : patient(node.resource(), graph);
    }

    static Optional<UUID> patient(Resource resource, Graph graph) {
        return reference(resource)
                .filter(Reference::hasReference)
                .flatMap(reference -> graph.find(reference.getReference()))
                .filter(node -> node.is(Patient.class))
                .flatMap(node -> patient(node, graph));
    }

    static @Nullable Instant happenedAt(Resource resource) {
        var date = switch (resource) {
            case ServiceRequest order -> order.getAuthoredOn();
            case Task task -> task.getAuthoredOn();
            case Observation observation
            when observation.hasEffectiveDateTimeType() ->
                observation.getEffectiveDateTimeType().getValue();
            case Observation observation
            when observation.hasEffectivePeriod() ->
                observation.getEffectivePeriod().getStart();
            default -> (Date) null;
        };
        return date == null ? null : date.toInstant();
    }

    private static Optional<Reference> reference(Resource resource) {
        return switch (resource) {
            case ServiceRequest order -> Optional.of(order.getSubject());
            case Observation observation -> Optional.of(observation.getSubject());
            case Condition condition -> Optional.of(condition.getSubject());
            case MedicationStatement medication -> Optional.of(medication.getSubject());
            case MedicationRequest medication -> Optional.of(medication.getSubject());
            case Task task -> Optional.of(task.getFor());
            default -> Optional.empty();
        };
    }
}
