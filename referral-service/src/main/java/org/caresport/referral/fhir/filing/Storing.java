package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Graph.Node;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hl7.fhir.r4.model.Patient;

/** Writes what is new and what is news, with our ids in the place of the sender's references. */
@ApplicationScoped
class Storing {

    private final ResourceRows rows;

    Storing(ResourceRows rows) {
        this.rows = rows;
    }

    Filed store(Placements placements, Graph graph, SentResources delivery) {
        placements.tell(graph);
        var filed = new Filed(delivery, graph, new LinkedHashMap<>());
        placements.inOrder().forEach(one -> filed.rows().put(one, row(one, filed)));
        rows.insert(those(Placement::isNew, filed));
        rows.update(those(Placement::isNews, filed));
        return filed;
    }

    private static List<StoredResource> those(Predicate<Placement> wanted, Filed filed) {
        return filed.rows().entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .map(one -> one.getValue())
                .toList();
    }

    private static StoredResource row(Placement placement, Filed filed) {
        var resource = placement.arrival().resource();
        var graph = filed.graph();
        var patient = resource instanceof Patient
                ? placement.address().id()
                : Subjects.patient(resource, graph).orElse(null);
        return placement.row(
                patient,
                Subjects.happenedAt(resource),
                reference -> ours(reference, graph),
                filed.delivery().sender(),
                filed.delivery().at());
    }

    private static String ours(String reference, Graph graph) {
        return graph.find(reference)
                .map(Node::address)
                .map(ResourceAddress::reference)
                .orElse(reference);
    }
}
