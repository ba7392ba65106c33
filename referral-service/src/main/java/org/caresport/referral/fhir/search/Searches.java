package org.caresport.referral.fhir.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.http.SearchQuery;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.FollowedTasks;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.ResourceRows.Binding;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.kept.Trespasses;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/** Finds among what an organisation has sent, oldest change first, so that who polls can go on where they were. */
@ApplicationScoped
class Searches {

    private final SearchPlans plans;
    private final ResourceRows rows;
    private final Includes includes;
    private final Referrals referrals;
    private final FollowedTasks tasks;
    private final Attempts attempts;
    private final Trespasses trespasses;
    private final ServiceBase base;
    private final AccessLog accessLog;
    private final SearchBundles bundles;

    Searches(
            SearchPlans plans,
            ResourceRows rows,
            Includes includes,
            Referrals referrals,
            FollowedTasks tasks,
            Attempts attempts,
            Trespasses trespasses,
            ServiceBase base,
            AccessLog accessLog,
            SearchBundles bundles) {
        this.plans = plans;
        this.rows = rows;
        this.includes = includes;
        this.referrals = referrals;
        this.tasks = tasks;
        this.attempts = attempts;
        this.trespasses = trespasses;
        this.base = base;
        this.accessLog = accessLog;
        this.bundles = bundles;
    }

    ObjectNode run(ResourceKind kind, SearchQuery query, Caller caller) {
        var plan = plans.plan(kind, query, caller);
        trespasses.log("search", plan.named(base), caller.organisation());
        return attempts.inTransaction(() -> {
            var total = total(plan);
            if (plan.isCountOnly()) {
                return bundles.counted(plan, Objects.requireNonNull(total));
            }
            var found = page(plan);
            var isLast = found.size() <= plan.count();
            var page = isLast ? found : found.subList(0, plan.count());
            var shown = shown(kind, page, caller);
            log(kind, page);
            return bundles.page(plan, shown, includes.of(plan.includes(), page, caller), total, isLast);
        });
    }

    /** What is only counted up to a limit is told when there is not more. */
    private @Nullable Long total(SearchPlan plan) {
        return switch (plan.total()) {
            case NONE -> null;
            case ALL -> rows.count("select count(*)" + plan.from(), where(plan));
            case SMALL -> {
                var counted = rows.count(plan.counted(), where(plan));
                yield counted <= plan.mostCounted() ? counted : null;
            }
        };
    }

    private static Binding where(SearchPlan plan) {
        return (connection, count) -> plan.where().bind(connection, count, 1);
    }

    private List<StoredResource> page(SearchPlan plan) {
        return rows.select(plan.select(), plan::bindSelect);
    }

    private List<Versioned> shown(ResourceKind kind, List<StoredResource> page, Caller caller) {
        if (kind != ResourceKind.TASK) {
            return page.stream().map(StoredResource::versioned).toList();
        }
        var ids = page.stream().map(row -> new ReferralId(row.id())).toList();
        Map<UUID, Referral> byId = referrals.getAll(ids, caller).stream()
                .collect(Collectors.toMap(referral -> referral.id().value(), Function.identity()));
        var beside = tasks.beside(byId.values());
        return page.stream()
                .flatMap(
                        row -> Stream.ofNullable(byId.get(row.id())).map(referral -> beside.task(row.body(), referral)))
                .toList();
    }

    /** One line a patient who was seen; one without a patient when nobody was. */
    private void log(ResourceKind kind, List<StoredResource> page) {
        Set<String> patients = page.stream()
                .map(StoredResource::patient)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        patients.forEach(patient -> accessLog.record(Access.granted("search", kind.fhirName(), "", patient)));
        if (patients.isEmpty()) {
            accessLog.record(Access.granted("search", kind.fhirName(), "", null));
        }
    }
}
