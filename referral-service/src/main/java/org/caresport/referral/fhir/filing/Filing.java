package org.caresport.referral.fhir.filing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.kept.FollowedTasks;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.Versioned;

/**
 * The way of what was sent, in one transaction of few statements: its references are resolved, each resource gets its place,
 * all are stored, the new tasks among them open referrals, and each is answered.
 */
@ApplicationScoped
public class Filing {

    private final Resolution resolution;
    private final Placing placing;
    private final Storing storing;
    private final ReferralOpening opening;
    private final LateMeasurements late;
    private final FollowedTasks tasks;
    private final AccessLog accessLog;
    private final Clock clock;

    Filing(
            Resolution resolution,
            Placing placing,
            Storing storing,
            ReferralOpening opening,
            LateMeasurements late,
            FollowedTasks tasks,
            AccessLog accessLog,
            Clock clock) {
        this.resolution = resolution;
        this.placing = placing;
        this.storing = storing;
        this.opening = opening;
        this.late = late;
        this.tasks = tasks;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** One receipt an arrival, in their order. */
    @Transactional(MANDATORY)
    public List<Receipt> file(List<Arrival> arrivals, Sender sender) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        var delivery = new SentResources(arrivals, sender, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var graph = resolution.resolve(delivery);
        var placements = placing.place(delivery);
        var filed = storing.store(placements, graph, delivery);
        var referrals = opening.open(filed);
        late.take(filed, referrals.values());
        log(filed);
        return arrivals.stream()
                .map(arrival -> answer(arrival, placements.of(arrival), filed, referrals))
                .toList();
    }

    private Receipt answer(Arrival arrival, Placement placement, Filed filed, Map<Placement, Referral> referrals) {
        return new Receipt(shown(placement, filed, referrals), placement.isNew(), arrival.warnings());
    }

    /** A task is shown as what has become of its referral; everything else as it is kept. */
    private Versioned shown(Placement placement, Filed filed, Map<Placement, Referral> referrals) {
        var row = filed.row(placement);
        var referral = referrals.get(placement);
        return referral == null ? row.versioned() : tasks.of(row.body(), referral);
    }

    /** One line a patient: the referral, when there is one, says what the rest of the request was for. */
    private void log(Filed filed) {
        var telling = new TreeMap<UUID, Placement>();
        filed.rows().forEach((placement, row) -> {
            if (row.patient() != null) {
                telling.merge(row.patient(), placement, (one, later) -> later);
            }
        });
        telling.forEach((patient, placement) -> accessLog.record(Access.granted(
                placement.isNew() ? "create" : placement.isNews() ? "update" : "read",
                placement.arrival().type(),
                placement.address().id().toString(),
                patient.toString())));
    }
}
