package org.caresport.referral.fhir.kept;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the references of one request lead to: its own entries by the names it gave them, and what was sent before. */
public final class Graph {

    private final Map<String, Node> nodes = new HashMap<>();

    /**
     * A resource that can be referred to.
     *
     * @param address where it is kept; null as long as an entry has none
     * @param patient whose data it is, when that is known
     */
    public record Node(
            Resource resource,
            @Nullable ResourceAddress address,
            @Nullable UUID patient) {}

    public void put(String reference, Node node) {
        nodes.put(reference, node);
    }

    public Optional<Node> find(String reference) {
        return Optional.ofNullable(nodes.get(reference));
    }

    public <T extends Resource> Optional<T> find(Reference reference, Class<T> type) {
        return find(reference.hasReference() ? reference.getReference() : "")
                .map(Node::resource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    public boolean holds(String reference) {
        return nodes.containsKey(reference);
    }
}
