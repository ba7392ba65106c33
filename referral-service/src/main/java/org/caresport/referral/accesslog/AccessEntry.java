package org.caresport.referral.accesslog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessRecorded;
import org.caresport.kit.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param patient whose data; by our own id
 * @param basis on what ground the user came near the data
 * @param actor who, by the token's subject
 * @param responsible for whom the actor worked: their organisation, or they themselves
 * @param client the system they used
 * @param request the trace that the request belongs to
 */
record AccessEntry(
        Instant at,
        String action,
        String resource,
        String resourceId,
        @Nullable String patient,
        String outcome,
        String basis,
        String actor,
        String responsible,
        List<String> roles,
        String organisation,
        String client,
        String service,
        @Nullable String request) {

    static AccessEntry of(Access access, Caller caller, Instant at, String service, @Nullable String request) {
        return new AccessEntry(
                at,
                access.action(),
                access.resource(),
                access.resourceId(),
                access.client(),
                access.outcome(),
                basis(caller.roles()),
                caller.subject(),
                responsible(caller.organisation(), caller.subject()),
                sorted(caller.roles()),
                caller.organisation(),
                caller.client(),
                service,
                request);
    }

    static AccessEntry of(AccessRecorded recorded, @Nullable String patient) {
        return new AccessEntry(
                recorded.at(),
                recorded.action(),
                recorded.resource(),
                recorded.resourceId(),
                patient,
                recorded.outcome(),
                basis(recorded.roles()),
                recorded.user(),
                responsible(recorded.organisation(), recorded.user()),
                sorted(recorded.roles()),
                recorded.organisation(),
                recorded.system(),
                recorded.service(),
                recorded.request());
    }

    private static String responsible(String organisation, String subject) {
        return organisation.isEmpty() ? subject : organisation;
    }

    /** The ground that each role has in law or contract; the most particular one that the caller holds. */
    private static String basis(Collection<String> roles) {
        if (roles.contains("patient")) {
            return "own-data";
        }
        if (roles.contains("referrer")) {
            return "treatment";
        }
        if (roles.contains("broker") || roles.contains("provider")) {
            return "referral";
        }
        return roles.contains("privacy-officer") ? "supervision" : "none";
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }
}
