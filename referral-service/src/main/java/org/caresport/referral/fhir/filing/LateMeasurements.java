package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.move.Measuring;
import org.caresport.referral.persistence.Referrals;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What an EHR measured after it had referred: each referral of that patient that is not over learns of it. */
@ApplicationScoped
class LateMeasurements {

    private final Referrals referrals;
    private final Measuring measuring;
    private final WallClock wallClock;

    LateMeasurements(Referrals referrals, Measuring measuring, WallClock wallClock) {
        this.referrals = referrals;
        this.measuring = measuring;
        this.wallClock = wallClock;
    }

    /** @param opened those that this request brings: they have what came with them */
    void take(Filed filed, Collection<Referral> opened) {
        refuseOrdersOfOthers(filed);
        var ids = opened.stream().map(Referral::id).toList();
        var sender = filed.delivery().sender();
        var stamp = new Stamp(
                sender.caller().client(),
                sender.organisation(),
                Hand.EHR,
                filed.delivery().at());
        measured(filed)
                .forEach((patient, placements) -> referrals.ofPatient(sender.organisation(), patient).stream()
                        .filter(referral -> !ids.contains(referral.id()))
                        .filter(referral -> !referral.stage().isEnd() || referral.isFollowed())
                        .forEach(referral -> learn(referral, placements, filed, stamp)));
    }

    private void learn(Referral referral, List<Placement> placements, Filed filed, Stamp stamp) {
        var zone = wallClock.zoneOf(referral.submission().municipality());
        List<Answer> answers = placements.stream()
                .filter(placement -> isAbout(placement, referral, filed))
                .flatMap(placement -> MeasurementMapping.answers(observation(placement), zone)
                        .map(answer -> answer.from(placement.address().id())))
                .toList();
        measuring.learn(referral, answers, stamp);
    }

    /** Of each patient who was known before, what is new. In one order, so that two senders do not wait for each other. */
    private static SortedMap<UUID, List<Placement>> measured(Filed filed) {
        var measured = new TreeMap<UUID, List<Placement>>();
        filed.rows().forEach((placement, row) -> {
            var patient = row.patient();
            if (patient != null
                    && placement.isNew()
                    && placement.arrival().resource() instanceof Observation
                    && filed.wasKnown(patient)) {
                measured.computeIfAbsent(patient, _ -> new ArrayList<>()).add(placement);
            }
        });
        return measured;
    }

    /** One that names no order is about the patient, whatever they were referred for. */
    private static boolean isAbout(Placement placement, Referral referral, Filed filed) {
        var orders = observation(placement).getBasedOn().stream()
                .flatMap(basis -> filed.graph().find(basis.hasReference() ? basis.getReference() : "").stream())
                .filter(node -> node.is(ServiceRequest.class))
                .toList();
        return orders.isEmpty()
                || orders.stream()
                        .anyMatch(order -> order.address() != null
                                && order.address()
                                        .id()
                                        .equals(referral.submission().serviceRequestId()));
    }

    private static void refuseOrdersOfOthers(Filed filed) {
        var faults = new Faults();
        filed.rows().forEach((placement, row) -> {
            if (placement.isNew() && placement.arrival().resource() instanceof Observation observation) {
                for (int i = 0; i < observation.getBasedOn().size(); i++) {
                    var basis = observation.getBasedOn().get(i);
                    var isOfAnother = filed.graph()
                            .find(basis.hasReference() ? basis.getReference() : "")
                            .filter(node -> node.is(ServiceRequest.class))
                            .flatMap(node -> Subjects.patient(node, filed.graph()))
                            .filter(patient -> !patient.equals(row.patient()))
                            .isPresent();
                    if (isOfAnother) {
                        faults.rule(
                                "%s.basedOn[%d]"
                                        .formatted(placement.arrival().entry().path(), i),
                                "must lead to an order of the patient whom the measurement is of");
                    }
                }
            }
        });
        faults.throwIfAny();
    }

    private static Observation observation(Placement placement) {
        return (Observation) placement.arrival().resource();
    }
}
