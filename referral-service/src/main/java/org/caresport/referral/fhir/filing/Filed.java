package org.caresport.referral.fhir.filing;

import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/**
 * What was sent, where it is kept now.
 *
 * @param rows in the order in which they were written, which is that of {@link org.caresport.referral.fhir.model.ResourceKind}
 * @param graph what the references in it lead to
 */
record Filed(SentResources delivery, Graph graph, SequencedMap<Placement, StoredResource> rows) {

    StoredResource row(Placement placement) {
        return Objects.requireNonNull(rows.get(placement));
    }

    /** Whether this request is the first that brings it. */
    boolean isNew(ResourceAddress address) {
        return rows.keySet().stream()
                .anyMatch(one -> one.isNew() && one.address().equals(address));
    }

    /** Whether this patient was here before this request. */
    boolean wasKnown(UUID patient) {
        return rows.keySet().stream()
                .noneMatch(one -> one.isNew()
                        && one.arrival().resource() instanceof Patient
                        && one.address().id().equals(patient));
    }

    Stream<Placement> at(ResourceAddress address) {
        return rows.keySet().stream().filter(one -> one.address().equals(address));
    }

    Stream<Placement> tasks() {
        return rows.keySet().stream().filter(one -> one.arrival().resource() instanceof Task);
    }
}
