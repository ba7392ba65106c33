package org.caresport.web.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of programmes, kept for a minute: it is the same for everybody, and sliders ask often. */
@ApplicationScoped
class Activities {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 2000;
    private static final int MOST_AT_ONCE = 50;

    private record Read(CatalogueApi.Activity activity, Instant at) {}

    /** @param fact nothing where there are too few people to say anything */
    private record Known(FactsApi.@Nullable Fact fact, Instant at) {}

    private final Map<UUID, Read> read = new ConcurrentHashMap<>();
    private final Map<UUID, Known> measured = new ConcurrentHashMap<>();
    private final CatalogueApi catalogue;
    private final FactsApi facts;
    private final Clock clock;

    Activities(@RestClient CatalogueApi catalogue, @RestClient FactsApi facts, Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those that there are; one that was taken out of the catalogue is left out. */
    Map<UUID, CatalogueApi.Activity> find(Collection<UUID> ids) {
        Instant fresh = clock.instant().minus(KEPT);
        var found = new HashMap<UUID, CatalogueApi.Activity>();
        ids.forEach(id -> Optional.ofNullable(read.get(id))
                .filter(kept -> kept.at().isAfter(fresh))
                .ifPresent(kept -> found.put(id, kept.activity())));
        List<Uni<Optional<CatalogueApi.Activity>>> missing = ids.stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .map(this::ask)
                .toList();
        if (!missing.isEmpty()) {
            Uni.join().all(missing).andCollectFailures().await().atMost(PATIENCE).stream()
                    .flatMap(Optional::stream)
                    .forEach(activity -> found.put(activity.activityId(), keep(activity)));
        }
        return found;
    }

    /** What was measured of them, as far as it is known; a card without it is still one to choose. */
    Map<UUID, FactsApi.Fact> facts(Collection<UUID> ids) {
        Instant now = clock.instant();
        List<UUID> missing = ids.stream()
                .distinct()
                .filter(id -> Optional.ofNullable(measured.get(id))
                        .filter(known -> known.at().isAfter(now.minus(KEPT)))
                        .isEmpty())
                .limit(MOST_AT_ONCE)
                .toList();
        if (!missing.isEmpty()) {
            Map<UUID, FactsApi.Fact> read = facts
                    .of(missing.stream().map(UUID::toString).collect(Collectors.joining(",")))
                    .onFailure()
                    .recoverWithItem(new FactsApi.Facts(List.of()))
                    .await()
                    .atMost(PATIENCE)
                    .items()
                    .stream()
                    .collect(Collectors.toMap(FactsApi.Fact::activityId, fact -> fact, (one, _) -> one));
            if (measured.size() > MOST) {
                measured.clear();
            }
            missing.forEach(id -> measured.put(id, new Known(read.get(id), now)));
        }
        var found = new HashMap<UUID, FactsApi.Fact>();
        ids.forEach(id -> Optional.ofNullable(measured.get(id))
                .flatMap(known -> Optional.ofNullable(known.fact()))
                .ifPresent(fact -> found.put(id, fact)));
        return found;
    }

    private Uni<Optional<CatalogueApi.Activity>> ask(UUID id) {
        return catalogue.activity(id).map(Optional::of).onFailure().recoverWithItem(Optional.empty());
    }

    private CatalogueApi.Activity keep(CatalogueApi.Activity activity) {
        if (read.size() > MOST) {
            read.clear();
        }
        read.put(activity.activityId(), new Read(activity, clock.instant()));
        return activity;
    }
}
