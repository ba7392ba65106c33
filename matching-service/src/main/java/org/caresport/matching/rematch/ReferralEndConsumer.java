package org.caresport.matching.rematch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.matching.persistence.Matches;
import org.jspecify.annotations.Nullable;

/** For a referral that has ended nothing is looked for any more, and its profile goes. */
@ApplicationScoped
class ReferralEndConsumer implements EventConsumer {

    static final Set<String> ENDS = Set.of(
            "org.caresport.referrals.completed.v1",
            "org.caresport.referrals.rejected.v1",
            "org.caresport.referrals.cancelled.v1",
            "org.caresport.referrals.found-unreachable.v1",
            "org.caresport.referrals.declined-by-patient.v1",
            "org.caresport.referrals.handed-back.v1",
            "org.caresport.referrals.entered-in-error.v1");

    private final Matches matches;

    ReferralEndConsumer(Matches matches) {
        this.matches = matches;
    }

    @Override
    public String topic() {
        return "referral";
    }

    @Override
    public boolean handles(String type) {
        return ENDS.contains(type);
    }

    @Override
    public void on(IncomingEvent event) {
        var referral = event.as(Ended.class).referralId();
        if (referral == null) {
            throw new CannotHandle("the end of a referral names no referralId");
        }
        matches.end(referral, event.time());
    }

    /** The data of the end of a referral, as far as it matters here. */
    record Ended(@Nullable UUID referralId) {}
}
