package org.caresport.referral.followup;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is measured of a patient.
 *
 * @param followed whether the moments to come are still asked for
 */
record FollowUpsView(
        UUID referralId,
        boolean followed,
        List<FollowUpView> moments,

        @Schema(description = "All that was ever written down, corrections too, in the order in which it came")
        List<MeasuredView> history) {}
