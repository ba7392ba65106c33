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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the catalogue says of programmes, kept for a minute: it is the same for everybody, and sliders ask often. */
@ApplicationScoped
class Activities {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 2000;

    private record Read(CatalogueApi.Activity activity, Instant at) {}

    private final Map<UUID, Read> read = new ConcurrentHashMap<>();
    private final CatalogueApi catalogue;
    private final Clock clock;

    Activities(@RestClient CatalogueApi catalogue, Clock clock) {
        this.catalogue = catalogue;
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
