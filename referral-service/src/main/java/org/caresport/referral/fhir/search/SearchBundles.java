package org.caresport.referral.fhir.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.paging.Cursor;
import org.caresport.referral.fhir.http.Outcomes;
import org.caresport.referral.fhir.http.SearchQuery.Parameter;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.patient.Bsn;
import org.jspecify.annotations.Nullable;

/** Writes what a search found. Its resolution repeat only what was understood, and never a BSN. */
@ApplicationScoped
class SearchBundles {

    private final String base;

    SearchBundles(ServiceBase base) {
        this.base = base.url();
    }

    ObjectNode counted(SearchPlan plan, long total) {
        var bundle = bundle(plan).put("total", total);
        warn(plan, bundle.putArray("entry"));
        return withoutEmptyEntry(bundle);
    }

    ObjectNode page(
            SearchPlan plan, List<Versioned> found, List<Versioned> included, @Nullable Long total, boolean isLast) {
        var bundle = bundle(plan);
        if (total != null) {
            bundle.put("total", total);
        }
        if (!isLast) {
            var last = found.getLast();
            link(
                    bundle,
                    "next",
                    address(
                            plan,
                            Cursor.encode(
                                    last.lastUpdated().toString(), last.id().toString())));
        }
        var entries = bundle.putArray("entry");
        found.forEach(resource -> entry(entries, resource, "match"));
        included.forEach(resource -> entry(entries, resource, "include"));
        warn(plan, entries);
        return withoutEmptyEntry(bundle);
    }

    private ObjectNode bundle(SearchPlan plan) {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "searchset");
        bundle.putArray("link");
        link(bundle, "self", address(plan, null));
        return bundle;
    }

    private static void link(ObjectNode bundle, String relation, String url) {
        ((ArrayNode) bundle.get("link")).addObject().put("relation", relation).put("url", url);
    }

    private void entry(ArrayNode entries, Versioned resource, String mode) {
        var entry = entries.addObject().put("fullUrl", base + "/" + resource.reference());
        entry.set("resource", resource.resource());
        entry.putObject("search").put("mode", mode);
    }

    private static void warn(SearchPlan plan, ArrayNode entries) {
        if (!plan.warnings().isEmpty()) {
            var entry = entries.addObject();
            entry.set("resource", Outcomes.of(plan.warnings()));
            entry.putObject("search").put("mode", "outcome");
        }
    }

    private String address(SearchPlan plan, @Nullable String cursor) {
        var parameters = plan.used().stream()
                .filter(parameter -> cursor == null || !parameter.name().equals("_cursor"))
                .filter(SearchBundles::mayStandInAnAddress)
                .map(parameter -> encode(parameter.fullName()) + "=" + encode(parameter.value()));
        var next = cursor == null ? Stream.<String>empty() : Stream.of("_cursor=" + cursor);
        var query = Stream.concat(parameters, next).collect(Collectors.joining("&"));
        return base + "/" + plan.kind().fhirName() + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean mayStandInAnAddress(Parameter parameter) {
        return parameter.alternatives().stream()
                .noneMatch(value -> value.indexOf('|') > 0 && Bsn.isSystem(value.substring(0, value.indexOf('|'))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode withoutEmptyEntry(ObjectNode bundle) {
        if (bundle.path("entry").isEmpty()) {
            bundle.remove("entry");
        }
        return bundle;
    }
}
