package org.caresport.referral.fhir.kept;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the references of one request lead to: its own entries by the names it gave them, and what was sent before. */
public final class Graph {

    private final Map<String, Node> nodes = new HashMap<>();

    /**
     * A resource that can be referred to. What was sent before is read when somebody asks what stands in it; mostly they ask
     * what it is and whose.
     */
    public static final class Node {

        private final Class<? extends Resource> type;
        private final Supplier<? extends Resource> content;
        private final @Nullable ResourceAddress address;
        private final @Nullable UUID patient;
        private @Nullable Resource resource;

        private Node(
                Class<? extends Resource> type,
                Supplier<? extends Resource> content,
                @Nullable ResourceAddress address,
                @Nullable UUID patient) {
            this.type = type;
            this.content = content;
            this.address = address;
            this.patient = patient;
        }

        /**
         * An entry of the request.
         *
         * @param address where it is kept; null as long as it has none
         */
        public static Node sent(Resource resource, @Nullable ResourceAddress address) {
            return new Node(resource.getClass(), () -> resource, address, null);
        }

        /** @param patient whose data it is, when that is known */
        public static Node kept(
                Class<? extends Resource> type,
                Supplier<? extends Resource> content,
                ResourceAddress address,
                @Nullable UUID patient) {
            return new Node(type, content, address, patient);
        }

        public boolean is(Class<? extends Resource> wanted) {
            return wanted.isAssignableFrom(type);
        }

        public Resource resource() {
            if (resource == null) {
                resource = content.get();
            }
            return resource;
        }

        public @Nullable ResourceAddress address() {
            return address;
        }

        public @Nullable UUID patient() {
            return patient;
        }
    }

    public void put(String reference, Node node) {
        nodes.put(reference, node);
    }

    public Optional<Node> find(String reference) {
        return Optional.ofNullable(nodes.get(reference));
    }

    public <T extends Resource> Optional<T> find(Reference reference, Class<T> type) {
        return node(reference, type).map(Node::resource).map(type::cast);
    }

    /** Whether it leads to one of these; nothing is read for that. */
    public boolean leadsTo(Reference reference, Class<? extends Resource> type) {
        return node(reference, type).isPresent();
    }

    private Optional<Node> node(Reference reference, Class<? extends Resource> type) {
        return find(reference.hasReference() ? reference.getReference() : "").filter(node -> node.is(type));
    }

    public boolean holds(String reference) {
        return nodes.containsKey(reference);
    }
}
