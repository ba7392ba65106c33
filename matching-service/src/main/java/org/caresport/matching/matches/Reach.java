package org.caresport.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caresport.kit.caller.CallerProvider;

/** Whose matches the caller may look at here. */
@ApplicationScoped
class Reach {

    private final CallerProvider callers;
    private final BrokersConfig brokers;

    Reach(CallerProvider callers, BrokersConfig brokers) {
        this.callers = callers;
        this.brokers = brokers;
    }

    /** Which organisation guides a referral is not known here: where that matters, a match is read in the referral alone. */
    Set<String> municipalities() {
        return switch (brokers.team()) {
            case MUNICIPALITY -> callers.current().municipalities();
            case ORGANISATION -> Set.of();
        };
    }
}
