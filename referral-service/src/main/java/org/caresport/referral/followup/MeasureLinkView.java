package org.caresport.referral.followup;

import java.time.Instant;
import java.util.List;
import org.caresport.referral.duty.WhomToCall;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a patient's link is asked now. Never who the patient is, and never why they were referred.
 *
 * @param followed whether it is still looked how they are doing; else nothing is asked any more
 * @param items the moments that can be answered now, each with what was answered
 * @param broker whom to call; null where the municipality has nobody yet
 * @param expiresAt when the link ends
 */
record MeasureLinkView(
        boolean followed, List<MyFollowUp> items, @Nullable WhomToCall broker, Instant expiresAt) {}
