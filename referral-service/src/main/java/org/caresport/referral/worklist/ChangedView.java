package org.caresport.referral.worklist;

import java.util.List;
import java.util.UUID;
import org.caresport.referral.persistence.WorklistChanges;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cases changed since somebody last asked. */
@Schema(name = "WorklistChanged")
record ChangedView(
        @Schema(description = "Cases that changed, whether they are on the list or not; one can be told twice")
        List<UUID> referrals,

        @Schema(description = "What to ask with the next time: opaque")
        String since,

        @Schema(description = "Whether there is more to ask for at once")
        boolean more) {

    static ChangedView of(WorklistChanges.Changed changed) {
        return new ChangedView(changed.referrals(), changed.since(), changed.more());
    }
}
