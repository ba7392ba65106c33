package org.caresport.referral.worklist;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed on the list since somebody last asked. */
record ChangesView(
        @Schema(description = "The open lines that are new or changed, as they are now; one can be told twice")
        List<WorklistItem> changed,

        @Schema(description = "What is not on the list any more, whether it was shown or not")
        List<UUID> left,

        @Schema(description = "What to ask with the next time: opaque")
        String since,

        @Schema(description = "Whether there is more to ask for at once")
        boolean more) {}
