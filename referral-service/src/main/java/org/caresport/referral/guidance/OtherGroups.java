package org.caresport.referral.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Objection;
import org.caresport.referral.domain.OfferObjected;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.persistence.Participations;

/** What else runs on a referral: no word of a broker makes of one programme two. */
@ApplicationScoped
class OtherGroups {

    private final Participations participations;

    OtherGroups(Participations participations) {
        this.participations = participations;
    }

    /** @throws OfferObjected when it is offered already, they take part, or they are on their way to it from another group */
    void requireNew(ActivityId activity, Referral referral) {
        if (participations.running(referral).stream().anyMatch(running -> isAbout(running, activity))) {
            throw new OfferObjected(activity, Set.of(Objection.ALREADY_OFFERED));
        }
    }

    private static boolean isAbout(Participation running, ActivityId activity) {
        return running.activity().id().equals(activity)
                || running.enrolment()
                        .pending()
                        .filter(wish -> wish.activity().equals(activity.value()))
                        .isPresent();
    }
}
