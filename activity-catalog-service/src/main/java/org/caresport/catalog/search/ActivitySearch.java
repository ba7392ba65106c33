package org.caresport.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.paging.Slice;

/** Finds activities in one statement: filters by index, sorts, and starts where the last page ended. */
@ApplicationScoped
class ActivitySearch {

    private final EntityManager database;
    private final Clock clock;

    ActivitySearch(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Slice<Hit> find(Criteria criteria, Reach reach) {
        var statement = SearchStatement.of(criteria, reach, clock.instant());
        var query = database.createNativeQuery(statement.sql(), Tuple.class);
        statement.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(ActivitySearch::hit).toList(), criteria.limit(), hit -> hit.cursor(criteria.order()));
    }

    private static Hit hit(Tuple row) {
        return new Hit(row.get("id", UUID.class), row.get("key", String.class), row.get("metres", Integer.class));
    }
}
