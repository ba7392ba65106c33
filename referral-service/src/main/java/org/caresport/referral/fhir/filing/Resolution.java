package org.caresport.referral.fhir.filing;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Graph.Node;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.FhirModel;
import org.caresport.referral.fhir.model.References;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Follows the references of one request, to its own entries and to what its organisation sent before. */
@ApplicationScoped
public class Resolution {

    private static final int DEEPEST = 2;
    private static final Set<String> LEAD_ON = Set.of("ServiceRequest", "PractitionerRole");

    private final ResourceRows rows;
    private final FhirModel fhir;
    private final ServiceBase base;

    Resolution(ResourceRows rows, FhirModel fhir, ServiceBase base) {
        this.rows = rows;
        this.fhir = fhir;
        this.base = base;
    }

    /** What these refer to here, whoever sent it. */
    public Set<ResourceAddress> named(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> References.in(entry.body(), entry.path()).all().stream())
                .flatMap(held -> base.address(held.value()).stream())
                .collect(toSet());
    }

    /** @throws FhirRefusal 422 naming each reference that leads to nowhere, or to something else than it must */
    Graph resolve(SentResources delivery) {
        var arrivals = delivery.arrivals();
        var graph = new Graph();
        var references = arrivals.stream()
                .flatMap(arrival ->
                        References.in(arrival.entry().body(), arrival.entry().path()).all().stream())
                .map(References.Held::value)
                .distinct()
                .toList();
        var addresses = new HashSet<ResourceAddress>();
        references.forEach(reference -> base.address(reference).ifPresent(addresses::add));
        load(addresses, graph, delivery.sender(), DEEPEST);
        for (var reference : references) {
            base.address(reference)
                    .flatMap(address -> graph.find(address.reference()))
                    .ifPresent(node -> graph.put(reference, node));
        }
        for (var arrival : arrivals) {
            if (arrival.entry().fullUrl() != null) {
                graph.put(arrival.entry().fullUrl(), Node.sent(arrival.resource(), null));
            }
        }
        var faults = new Faults();
        arrivals.forEach(arrival -> check(arrival, graph, faults));
        faults.throwIfAny();
        return graph;
    }

    /** An order that was sent earlier leads on to its requester and its measurements, and a role to who fills it. */
    private void load(Set<ResourceAddress> addresses, Graph graph, Sender sender, int deeper) {
        var further = new HashSet<ResourceAddress>();
        for (var known : rows.findAll(sender.organisation(), addresses)) {
            graph.put(known.reference(), node(known));
            if (LEAD_ON.contains(known.type())) {
                References.in(known.body(), "")
                        .all()
                        .forEach(held -> base.address(held.value())
                                .filter(address -> !graph.holds(address.reference()))
                                .ifPresent(further::add));
            }
        }
        if (deeper > 0 && !further.isEmpty()) {
            load(further, graph, sender, deeper - 1);
        }
    }

    Node node(StoredResource known) {
        var kind = ResourceKind.of(known.type()).orElseThrow();
        return Node.kept(
                kind.model(),
                () -> kind.read(fhir, known.body()),
                new ResourceAddress(known.type(), known.id()),
                known.patient());
    }

    private void check(Arrival arrival, Graph graph, Faults faults) {
        var entry = arrival.entry();
        for (var held : References.in(entry.body(), entry.path()).all()) {
            var reference = held.value();
            boolean leadsNowhere = reference.startsWith("#")
                    ? !contains(entry.body().path("contained"), reference.substring(1))
                    : !graph.holds(reference) && base.mustBeKnownHere(reference);
            if (leadsNowhere) {
                faults.add(
                        IssueType.NOTFOUND,
                        held.path(),
                        "leads to nothing in this request, and to nothing that you sent before");
            }
        }
        switch (arrival.resource()) {
            case Task task -> {
                require(task.getFocus(), ServiceRequest.class, entry.path() + ".focus", graph, faults);
                require(task.getFor(), Patient.class, entry.path() + ".for", graph, faults);
            }
            case ServiceRequest order ->
                require(order.getSubject(), Patient.class, entry.path() + ".subject", graph, faults);
            case Observation observation ->
                require(observation.getSubject(), Patient.class, entry.path() + ".subject", graph, faults);
            case MedicationStatement medication ->
                require(medication.getSubject(), Patient.class, entry.path() + ".subject", graph, faults);
            case MedicationRequest medication ->
                require(medication.getSubject(), Patient.class, entry.path() + ".subject", graph, faults);
            default -> {}
        }
    }

    private static boolean contains(JsonNode contained, String id) {
        return id.isEmpty()
                || StreamSupport.stream(contained.spliterator(), false)
                        .anyMatch(resource -> resource.path("id").asText().equals(id));
    }

    private void require(Reference reference, Class<? extends Resource> type, String path, Graph graph, Faults faults) {
        boolean isReported = reference.hasReference()
                && !graph.holds(reference.getReference())
                && base.mustBeKnownHere(reference.getReference());
        if (!isReported && !graph.leadsTo(reference, type)) {
            faults.add(
                    IssueType.VALUE,
                    path + ".reference",
                    "must lead to a %s in this request, or to one that you sent before"
                            .formatted(type.getSimpleName()));
        }
    }
}
