package org.caresport.referral.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the log as the privacy officer sees it. */
record AccessEntryView(
        Instant at,
        String action,
        String resource,
        String resourceId,
        @Nullable String patient,
        String outcome,
        String basis,
        String user,
        String responsible,
        List<String> roles,
        String organisation,
        String system,
        String service,
        @Nullable String request) {

    static AccessEntryView of(AccessEntry entry) {
        return new AccessEntryView(
                entry.at(),
                entry.action(),
                entry.resource(),
                entry.resourceId(),
                entry.patient(),
                entry.outcome(),
                entry.basis(),
                entry.actor(),
                entry.responsible(),
                entry.roles(),
                entry.organisation(),
                entry.client(),
                entry.service(),
                entry.request());
    }
}
