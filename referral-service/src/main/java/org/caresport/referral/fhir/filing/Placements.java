package org.caresport.referral.fhir.filing;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Graph.Node;

/** Where each arrival belongs. */
record Placements(Map<Arrival, Placement> byArrival) {

    Placement of(Arrival arrival) {
        return Objects.requireNonNull(byArrival.get(arrival));
    }

    /** Each place once. Rows are written in this order, so that two senders never wait for each other in a circle. */
    Stream<Placement> inOrder() {
        return byArrival.values().stream()
                .distinct()
                .sorted(Comparator.comparing((Placement one) -> one.arrival().kind())
                        .thenComparing(Placement::key));
    }

    /** From now on the names that the request gave its entries lead to where these are kept. */
    void tell(Graph graph) {
        byArrival.forEach((arrival, placement) -> {
            if (arrival.entry().fullUrl() != null) {
                graph.put(arrival.entry().fullUrl(), Node.sent(arrival.resource(), placement.address()));
            }
        });
    }
}
