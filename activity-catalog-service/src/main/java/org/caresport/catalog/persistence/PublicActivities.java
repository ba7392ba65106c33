package org.caresport.catalog.persistence;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.PublicActivity;

/** Activities as the world sees them, put together from their rows with one query a table. */
@ApplicationScoped
class PublicActivities {

    private final ActivityRows activities;
    private final CapacityRows capacities;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Clock clock;

    PublicActivities(
            ActivityRows activities,
            CapacityRows capacities,
            Organisations organisations,
            Sessions sessions,
            Clock clock) {
        this.activities = activities;
        this.capacities = capacities;
        this.organisations = organisations;
        this.sessions = sessions;
        this.clock = clock;
    }

    ActivityOnShow get(UUID id) {
        return of(List.of(id)).getFirst();
    }

    /** In the order of the ids; one that is gone meanwhile is left out. */
    List<ActivityOnShow> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = byId(ids);
        var capacity = capacities.find("activityId in ?1", ids).stream()
                .collect(Collectors.toMap(row -> row.activityId, row -> row));
        var offerers = organisations.byId(organisationsOf(rows.values()));
        var now = clock.instant();
        var next = sessions.next(ids, now);
        var recent = sessions.recent(ids, now);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .map(row -> onShow(
                        row,
                        requireNonNull(capacity.get(row.id)),
                        requireNonNull(offerers.get(row.organisationId)),
                        new PublicActivity.Sessions(
                                next.getOrDefault(row.id, List.of()), recent.getOrDefault(row.id, List.of()))))
                .toList();
    }

    private Map<UUID, ActivityEntity> byId(List<UUID> ids) {
        return activities.find("id in ?1", ids).stream().collect(Collectors.toMap(row -> row.id, row -> row));
    }

    private static List<UUID> organisationsOf(Collection<ActivityEntity> rows) {
        return rows.stream().map(row -> row.organisationId).distinct().toList();
    }

    private static ActivityOnShow onShow(
            ActivityEntity row, CapacityEntity capacity, Organisation organisation, PublicActivity.Sessions shown) {
        return new ActivityOnShow(
                PublicActivity.of(row.read(), organisation, capacity.read(), shown),
                new Edition(row.version, capacity.revision),
                row.verifiedBy);
    }
}
