package org.caresport.matching.rulelist;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What other rules would change. A count that is left out is from one to nine; the others are rounded down to fives. */
@Schema(name = "RuleChangesTried")
record RuleWhatIfView(
        @Schema(description = "Of the rules that were changed")
        String rulesVersion,

        int days,

        @Schema(description = "Fewer people than this are not told")
        int smallestCell,

        @Schema(description = "Of how many it was asked") @Nullable
        Integer people,

        @Schema(description = "Whether there were more, and it was asked of the newest alone")
        boolean more,

        @Schema(description = "Who would be proposed a programme that they are not proposed now") @Nullable
        Integer gaining,

        @Schema(description = "Who would not be proposed a programme that they are proposed now") @Nullable
        Integer losing,

        @Schema(description = "For whom something would be found, and nothing is now") @Nullable
        Integer foundNow,

        @Schema(description = "For whom nothing would be found, and something is now") @Nullable
        Integer foundNoMore,

        @Schema(description = "Who would go back to the clinician first, and does not now") @Nullable
        Integer stoppedNow,

        @Schema(description = "Who goes back to the clinician first, and would not") @Nullable
        Integer stoppedNoMore,

        @Schema(description = "Those that ten people or more gain or lose, at most 100, the most first")
        List<Changed> programmes) {

    /** A programme that would be proposed to others. */
    @Schema(name = "RuleChangesProgramme")
    record Changed(
            UUID activityId,
            String title,
            String organisationName,
            @Nullable Integer gained,
            @Nullable Integer lost) {}
}
