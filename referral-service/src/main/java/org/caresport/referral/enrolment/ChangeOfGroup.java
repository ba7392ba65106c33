package org.caresport.referral.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that was asked for in another group of the same provider.
 *
 * @param claim under which the catalogue is asked for it
 * @param activity the other group
 * @param refusal the code of why there is none; null as long as the catalogue has not said so
 */
public record ChangeOfGroup(
        UUID claim,
        UUID activity,
        String title,
        Instant since,
        @Nullable String refusal) {

    public static ChangeOfGroup to(UUID claim, UUID activity, String title, Instant now) {
        return new ChangeOfGroup(claim, activity, title, now, null);
    }

    public boolean isPending() {
        return refusal == null;
    }

    ChangeOfGroup refused(String code) {
        return new ChangeOfGroup(claim, activity, title, since, code);
    }
}
