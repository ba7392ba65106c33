package org.caresport.catalog.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.geo.Area;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the sessions of what is published, by time and place. */
@ApplicationScoped
class SessionSearch {

    private static final String SQL = """
            select * from (
                select s.id, s.starts_at, s.ends_at, a.id as activity_id, a.entry ->> 'title' as title,
                       a.organisation_name, a.entry -> 'place' ->> 'name' as place_name,
                       a.entry -> 'place' ->> 'locality' as locality,
                       metres_between(a.location, point(cast(:east as float8), cast(:north as float8))) as metres
                from session s join activity a on a.id = s.activity_id
                where a.status = 'published' and s.starts_at >= :from and s.starts_at < :until
                  and (s.starts_at, s.id) > (:afterStart, :afterId)) found
            where cast(:within as integer) is null or metres <= :within
            order by starts_at, id limit :limit""";

    private final Session database;

    SessionSearch(Session database) {
        this.database = database;
    }

    /** Who asks, from when until when, near what. */
    record Window(Instant from, Instant until, Optional<Area> near, Optional<Integer> withinMetres) {}

    /** A session and what takes place. */
    @Schema(name = "FoundSession")
    record Found(
            UUID sessionId,
            Instant start,
            Instant end,
            UUID activityId,
            String title,
            String organisationName,
            String placeName,
            String locality,
            @Nullable Double distanceKilometres) {}

    List<Found> find(Window window, Instant afterStart, UUID afterId, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery(SQL, Tuple.class)
                .setParameter("east", window.near().map(Area::longitude).orElse(null), Double.class)
                .setParameter("north", window.near().map(Area::latitude).orElse(null), Double.class)
                .setParameter("from", window.from())
                .setParameter("until", window.until())
                .setParameter("afterStart", afterStart)
                .setParameter("afterId", afterId)
                .setParameter("within", window.withinMetres().orElse(null), Integer.class)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(SessionSearch::found).toList();
    }

    private static Found found(Tuple row) {
        var metres = row.get("metres", Integer.class);
        return new Found(
                row.get("id", UUID.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("activity_id", UUID.class),
                row.get("title", String.class),
                row.get("organisation_name", String.class),
                row.get("place_name", String.class),
                row.get("locality", String.class),
                metres == null ? null : Math.round(metres / 100.0) / 10.0);
    }
}
