package org.caresport.referral.fhir.search;

import static org.caresport.referral.fhir.search.SearchConditions.lastUpdated;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.caresport.referral.fhir.http.SearchQuery.Parameter;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;

/**
 * What a search comes down to.
 *
 * @param where narrowed to the caller's organisation, always
 * @param stages of a Task, when only those are wanted: from each of them its first ones are taken
 * @param after what the pages before this one held
 * @param count how many resources a page holds
 * @param mostCounted how far is counted when nobody asks for the number of all
 * @param used the parameters that were understood, for the resolution
 * @param warnings what was not
 */
record SearchPlan(
        ResourceKind kind,
        SqlCondition where,
        List<String> stages,
        SqlCondition after,
        boolean isNewestFirst,
        int count,
        boolean isCountOnly,
        Total total,
        int mostCounted,
        Set<Include> includes,
        List<Parameter> used,
        List<Fault> warnings) {

    /** Whether to tell how many there are: a number that grows with what was sent is only counted for who asks for it. */
    enum Total {
        NONE,
        SMALL,
        ALL
    }

    /** What is asked for by its id, whoever sent it. */
    List<ResourceAddress> named(ServiceBase base) {
        return used.stream()
                .flatMap(asked -> SearchParameter.of(kind, asked.name()).stream()
                        .flatMap(parameter -> asked.alternatives().stream()
                                .flatMap(value -> parameter.named(kind, value, base).stream())))
                .toList();
    }

    String from() {
        return kind == ResourceKind.TASK
                ? " from fhir_resource f join referral r on r.id = f.id where " + where.sql()
                : " from fhir_resource f where " + where.sql();
    }

    String counted() {
        return "select count(*) from (select 1%s limit %d) counted".formatted(from(), mostCounted + 1);
    }

    String select() {
        return stages.isEmpty() ? select(columns(), "", lastUpdated(kind)) : ofEachStage();
    }

    /** One more than asked for: it tells whether there is a next page. */
    void bindSelect(Connection connection, PreparedStatement query) throws SQLException {
        int next = 1;
        if (!stages.isEmpty()) {
            query.setArray(next++, connection.createArrayOf("text", stages.toArray()));
        }
        next = where.bind(connection, query, next);
        next = after.bind(connection, query, next);
        query.setInt(next, count + 1);
        if (!stages.isEmpty()) {
            query.setInt(next + 1, count + 1);
        }
    }

    /** Within a stage an index has them in this order, however many an organisation has sent. */
    private String ofEachStage() {
        var each = select("f.*, r.last_updated as changed", " and r.stage = wanted.stage", "r.last_updated");
        return "select %s from unnest(?::text[]) as wanted (stage) cross join lateral (%s) f %s"
                .formatted(
                        ResourceRows.COLUMNS.replace("f.last_updated", "f.changed as last_updated"),
                        each,
                        order("f.changed"));
    }

    private String select(String columns, String more, String lastUpdated) {
        return "select %s%s%s and %s %s".formatted(columns, from(), more, after.sql(), order(lastUpdated));
    }

    private String order(String lastUpdated) {
        var direction = isNewestFirst ? " desc" : "";
        return "order by %s%s, f.id%s limit ?".formatted(lastUpdated, direction, direction);
    }

    private String columns() {
        return kind == ResourceKind.TASK
                ? ResourceRows.COLUMNS.replace("f.last_updated", "r.last_updated")
                : ResourceRows.COLUMNS;
    }
}
