package org.caresport.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What every caller has used of every quota. It remembers a bounded number of callers, and of too many those that come
 * often: a flood from ever new addresses pushes itself out, not the one who keeps guessing.
 */
@ApplicationScoped
class Ledger {

    /** By then every quota has been handed out again in full, so that nothing is forgiven by forgetting. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(20);

    private final Cache<Entry, Bucket> buckets;

    /** One caller's use of one quota. */
    private record Entry(Quota quota, String caller) {}

    @Inject
    Ledger(RateLimitConfig config, MeterRegistry meters) {
        this(config.callers());
        meters.gauge("gateway.ratelimit.callers", Tags.empty(), buckets, Cache::estimatedSize);
    }

    Ledger(int callers) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    /** Takes one, if there is one. */
    Standing take(Quota quota, String caller) {
        ConsumptionProbe probe = bucket(quota, caller).tryConsumeAndReturnRemaining(1);
        return new Standing(
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForRefill(),
                probe.getNanosToWaitForReset());
    }

    /** Whether there is one, without taking it. Nobody is remembered for being looked up. */
    Standing look(Quota quota, String caller) {
        Bucket bucket = buckets.getIfPresent(new Entry(quota, caller));
        if (bucket == null) {
            return new Standing(quota, true, quota.most(), 0, 0);
        }
        EstimationProbe one = bucket.estimateAbilityToConsume(1);
        long left = one.getRemainingTokens();
        long each = quota.per().toNanos() / quota.most();
        return new Standing(
                quota, one.canBeConsumed(), left, one.getNanosToWaitForRefill(), (quota.most() - left) * each);
    }

    /** Takes one even if there is none: what was on its way when the last one went is paid back later. */
    void charge(Quota quota, String caller) {
        bucket(quota, caller).consumeIgnoringRateLimits(1);
    }

    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Quota quota, String caller) {
        return buckets.get(new Entry(quota, caller), fresh -> fresh.quota().bucket());
    }
}
