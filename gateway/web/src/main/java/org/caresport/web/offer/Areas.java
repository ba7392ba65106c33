package org.caresport.web.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities in which something is on, and who answers for them: gathered from the catalogue, and kept for some minutes since
 * many ask and little changes.
 */
@ApplicationScoped
class Areas {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    private final CatalogueApi catalogue;
    private final Clock clock;
    private final Map<String, Kept<List<CatalogueApi.Broker>>> brokers = new ConcurrentHashMap<>();
    private volatile @Nullable Kept<List<Area>> areas;

    private record Kept<T>(T what, Instant until) {}

    /**
     * A municipality.
     *
     * @param name of the place where most is on
     * @param postcodes the four digits of the places where something is on
     * @param offer what is on
     */
    record Area(String code, String name, List<String> postcodes, List<Activity> offer) {

        public int activities() {
            return offer.size();
        }
    }

    Areas(@RestClient CatalogueApi catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<Area> all() {
        Kept<List<Area>> kept = areas;
        if (kept == null || clock.instant().isAfter(kept.until())) {
            kept = new Kept<>(gathered(), clock.instant().plus(KEPT));
            areas = kept;
        }
        return kept.what();
    }

    Optional<Area> find(String code) {
        return all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    String name(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** Who answers in the area's neighbourhoods today, each once, the one for the rest at the end. */
    List<CatalogueApi.Broker> brokers(Area area) {
        return kept(
                area.code(),
                () -> area.postcodes().stream()
                        .flatMap(postcode -> asked(postcode).stream())
                        .filter(broker -> broker.municipality().equals(area.code()))
                        .collect(Collectors.toMap(CatalogueApi.Broker::brokerId, broker -> broker, (one, same) -> one))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(CatalogueApi.Broker::fallback)
                                .thenComparing(CatalogueApi.Broker::name))
                        .toList());
    }

    /** Who answers where this place is. */
    Optional<CatalogueApi.Broker> broker(String postcode) {
        return kept(postcode, () -> asked(postcode).stream().toList()).stream().findFirst();
    }

    private List<CatalogueApi.Broker> kept(String key, Supplier<List<CatalogueApi.Broker>> ask) {
        Kept<List<CatalogueApi.Broker>> kept = brokers.get(key);
        if (kept == null || clock.instant().isAfter(kept.until())) {
            kept = new Kept<>(ask.get(), clock.instant().plus(KEPT));
            brokers.put(key, kept);
        }
        return kept.what();
    }

    private Optional<CatalogueApi.Broker> asked(String postcode) {
        try {
            return Optional.of(catalogue.broker(postcode));
        } catch (ApiProblem none) {
            if (none.status() == 404) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private List<Area> gathered() {
        List<Activity> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES && (page == 0 || cursor.isPresent()); page++) {
            CatalogueApi.Found next = catalogue.search(new Wishes(Map.of()).asked(PAGE, cursor.orElse(null)));
            found.addAll(next.items());
            cursor = next.cursor();
        }
        return found.stream().collect(Collectors.groupingBy(Activity::municipality)).entrySet().stream()
                .map(area -> area(area.getKey(), area.getValue()))
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    private static Area area(String code, List<Activity> activities) {
        Map<String, Integer> localities = new HashMap<>();
        TreeSet<String> postcodes = new TreeSet<>();
        for (Activity activity : activities) {
            localities.merge(activity.place().locality(), 1, Integer::sum);
            postcodes.add(activity.place().postcode().substring(0, 4));
        }
        String name = localities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(code);
        return new Area(code, name, List.copyOf(postcodes), activities);
    }
}
