package org.caresport.notification.domain;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message may say: the activity, who offers it, when, and where to click. There is deliberately no room for a
 * name, a reason for referral or any other word about health.
 *
 * @param matter what a broker has to do, of a closed list
 */
public record Content(
        @Nullable URI link,
        @Nullable String activityTitle,
        @Nullable String organisationName,
        @Nullable Instant firstSessionStart,
        @Nullable Instant expiresAt,
        @Nullable Matter matter) {

    public static final Content NOTHING = new Content(null, null, null, null, null, null);
}
