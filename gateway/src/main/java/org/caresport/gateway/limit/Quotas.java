package org.caresport.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.caresport.gateway.limit.Quota.Measure;

/** What each kind of caller may do on each kind of routes, as the settings say. */
@ApplicationScoped
class Quotas {

    private final Map<RouteClass, Map<Measure, Quota>> quotas = new EnumMap<>(RouteClass.class);

    Quotas(RateLimitConfig config) {
        put(RouteClass.OPEN, config.open());
        put(RouteClass.API, config.api());
        put(RouteClass.PROOF, config.proof());
        quotas.put(
                RouteClass.PAGES,
                Map.of(Measure.ADDRESS, sound(Quota.ofPages(config.pages().perAddress()))));
    }

    private void put(RouteClass routes, RateLimitConfig.Allowance allowance) {
        Map<Measure, Quota> byMeasure = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            byMeasure.put(measure, sound(Quota.of(routes, measure, allowance)));
        }
        quotas.put(routes, byMeasure);
    }

    private static Quota sound(Quota quota) {
        if (quota.most() < 1) {
            throw new IllegalStateException("caresport.gateway.rate-limits: a limit of " + quota.most()
                    + " lets nobody in. A limit is at least 1; to widen one, set it higher.");
        }
        return quota;
    }

    Quota of(RouteClass routes, Measure measure) {
        Quota quota = quotas.getOrDefault(routes, Map.of()).get(measure);
        if (quota == null) {
            throw new IllegalStateException("no quota for " + measure + " on " + routes);
        }
        return quota;
    }
}
