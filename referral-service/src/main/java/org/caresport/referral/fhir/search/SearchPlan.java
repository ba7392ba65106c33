package org.caresport.referral.fhir.search;

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
 * @param after what the pages before this one held
 * @param count how many resources a page holds
 * @param used the parameters that were understood, for the resolution
 * @param warnings what was not
 */
record SearchPlan(
        ResourceKind kind,
        SqlCondition where,
        SqlCondition after,
        boolean isNewestFirst,
        int count,
        boolean isCountOnly,
        boolean wantsTotal,
        Set<Include> includes,
        List<Parameter> used,
        List<Fault> warnings) {

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

    String select() {
        var lastUpdated = SearchConditions.lastUpdated(kind);
        var direction = isNewestFirst ? " desc" : "";
        var columns = kind == ResourceKind.TASK
                ? ResourceRows.COLUMNS.replace("f.last_updated", "r.last_updated")
                : ResourceRows.COLUMNS;
        return "select %s%s and %s order by %s%s, f.id%s limit ?"
                .formatted(columns, from(), after.sql(), lastUpdated, direction, direction);
    }
}
