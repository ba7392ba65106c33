package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes this service's own lines at once, in the transaction that touches the data: no data without its line. */
@ApplicationScoped
class KeptAccessLog implements AccessLog {

    private final AccessEntries entries;
    private final CallerProvider callers;
    private final Clock clock;
    private final String service;

    KeptAccessLog(
            AccessEntries entries,
            CallerProvider callers,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.callers = callers;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void record(Access access) {
        record(access, callers.current());
    }

    @Override
    public void record(Access access, Caller by) {
        entries.add(AccessEntry.of(access, by, clock.instant(), service, Trace.parent()));
    }
}
