package org.caresport.referral.fhir.kept;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Transfers;

/** Referrals as their Tasks, with what came of each at the moments after the first session. */
@ApplicationScoped
public class FollowedTasks {

    private final Measurements measurements;
    private final Transfers transfers;

    FollowedTasks(Measurements measurements, Transfers transfers) {
        this.measurements = measurements;
        this.transfers = transfers;
    }

    public Versioned of(ObjectNode sent, Referral referral) {
        return TaskProjection.of(
                sent,
                referral,
                measurements.results(List.of(referral)),
                takenOn(List.of(referral)).get(referral.id()));
    }

    /** The municipality whose brokers took a case on that was passed on to them. */
    public Map<ReferralId, String> takenOn(Collection<Referral> referrals) {
        return transfers.takenOn(referrals.stream().map(Referral::id).toList());
    }

    /** The results of all of these, looked up at once. */
    public Map<ReferralId, List<Measurement>> results(Collection<Referral> referrals) {
        return measurements.results(referrals).stream().collect(groupingBy(Measurement::referral));
    }
}
