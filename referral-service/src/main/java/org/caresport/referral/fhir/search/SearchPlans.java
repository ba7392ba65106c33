package org.caresport.referral.fhir.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.json.OutsideName;
import org.caresport.kit.paging.Cursor;
import org.caresport.referral.fhir.http.SearchQuery;
import org.caresport.referral.fhir.http.SearchQuery.Parameter;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.FhirConfig;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.search.SearchPlan.Total;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Makes a plan of a query; what is not understood is passed over with a warning, or refused when the caller is strict. */
@ApplicationScoped
class SearchPlans {

    /** Parameters that say how to answer, not what to find. */
    private static final Set<String> CONTROLS =
            Set.of("_count", "_summary", "_total", "_sort", "_include", "_cursor", "_format", "_pretty");

    private final SearchConditions conditions;
    private final FhirConfig config;

    SearchPlans(SearchConditions conditions, FhirConfig config) {
        this.conditions = conditions;
        this.config = config;
    }

    SearchPlan plan(ResourceKind kind, SearchQuery query, Caller caller) {
        var where = new ArrayList<SqlCondition>();
        where.add(SqlCondition.of("f.organisation = ? and f.type = ?", caller.organisation(), kind.fhirName()));
        if (kind == ResourceKind.TASK) {
            where.add(SqlCondition.of("r.organisation = ?", caller.organisation()));
        }
        var used = new ArrayList<Parameter>();
        var warnings = new ArrayList<Fault>();
        var includes = EnumSet.noneOf(Include.class);
        for (var asked : query.parameters()) {
            if (isUnderstood(kind, asked, caller, where, includes)) {
                used.add(asked);
            } else {
                warnings.add(Fault.warning(
                        IssueType.NOTSUPPORTED,
                        OutsideName.shown(asked.fullName()),
                        "is not understood here and was passed over"));
            }
        }
        if (query.strict() && !warnings.isEmpty()) {
            throw new FhirRefusal(
                    400, warnings.stream().map(SearchPlans::refused).toList());
        }
        boolean isNewestFirst =
                query.first("_sort").filter("-_lastUpdated"::equals).isPresent();
        int count = count(query);
        boolean isCountOnly =
                count == 0 || query.first("_summary").filter("count"::equals).isPresent();
        return new SearchPlan(
                kind,
                SqlCondition.all(where),
                stages(kind, used),
                after(kind, query, isNewestFirst),
                isNewestFirst,
                count,
                isCountOnly,
                isCountOnly ? Total.ALL : total(query),
                config.largestPage(),
                includes,
                List.copyOf(used),
                List.copyOf(warnings));
    }

    private boolean isUnderstood(
            ResourceKind kind, Parameter asked, Caller caller, List<SqlCondition> where, Set<Include> includes) {
        if (CONTROLS.contains(asked.name()) && asked.modifier().isEmpty()) {
            return switch (asked.name()) {
                case "_include" -> {
                    var include = Include.of(kind, asked.value());
                    include.ifPresent(includes::add);
                    yield include.isPresent();
                }
                case "_sort" -> Set.of("_lastUpdated", "-_lastUpdated").contains(asked.value());
                case "_summary" -> Set.of("count", "false").contains(asked.value());
                case "_total" -> Set.of("none", "estimate", "accurate").contains(asked.value());
                default -> true;
            };
        }
        var parameter = SearchParameter.of(kind, asked.name());
        if (parameter.isEmpty()
                || !(asked.modifier().isEmpty() || parameter.get().modifiers().contains(asked.modifier()))) {
            return false;
        }
        where.add(conditions.of(kind, parameter.get(), asked, caller));
        return true;
    }

    private static List<String> stages(ResourceKind kind, List<Parameter> used) {
        return used.stream()
                .filter(asked -> kind == ResourceKind.TASK
                        && asked.name().equals(SearchParameter.STATUS.fhirName())
                        && asked.modifier().isEmpty())
                .findFirst()
                .map(SearchConditions::stages)
                .orElse(List.of());
    }

    private static Total total(SearchQuery query) {
        return switch (query.first("_total").orElse("")) {
            case "none" -> Total.NONE;
            case "accurate", "estimate" -> Total.ALL;
            default -> Total.SMALL;
        };
    }

    private int count(SearchQuery query) {
        try {
            int asked = query.first("_count").map(Integer::parseInt).orElse(config.usualPage());
            if (asked >= 0) {
                return Math.min(asked, config.largestPage());
            }
        } catch (NumberFormatException notANumber) {
            throw invalidCount();
        }
        throw invalidCount();
    }

    private static FhirRefusal invalidCount() {
        return FhirRefusal.of(400, IssueType.INVALID, "_count", "must be a number, 0 or more");
    }

    private static SqlCondition after(ResourceKind kind, SearchQuery query, boolean isNewestFirst) {
        return query.first("_cursor")
                .map(cursor -> {
                    var parts = Cursor.decode(cursor, 2);
                    return SqlCondition.of(
                            "(%s, f.id) %s (?, ?)"
                                    .formatted(SearchConditions.lastUpdated(kind), isNewestFirst ? "<" : ">"),
                            Cursor.instant(parts.getFirst()),
                            Cursor.uuid(parts.getLast()));
                })
                .orElse(SqlCondition.of("true"));
    }

    private static Fault refused(Fault warning) {
        return Fault.error(warning.type(), warning.expression(), "is not understood here");
    }
}
