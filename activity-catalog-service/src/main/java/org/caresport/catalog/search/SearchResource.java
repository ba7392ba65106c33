package org.caresport.catalog.search;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "What there is to do nearby; needs no token")
class SearchResource {

    private final ActivitySearch search;
    private final Activities activities;
    private final PostcodeAreas areas;
    private final CacheableAnswers answers;
    private final CallerProvider callers;

    SearchResource(
            ActivitySearch search,
            Activities activities,
            PostcodeAreas areas,
            CacheableAnswers answers,
            CallerProvider callers) {
        this.search = search;
        this.activities = activities;
        this.areas = areas;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @NoPersonalData
    @PermitAll
    @Transactional
    @Operation(
            operationId = "searchActivities",
            summary = "Search what is published",
            description =
                    "Every parameter narrows the search. One that is unknown or not valid is refused, never ignored. "
                            + "Pages follow 'next' and stay stable while activities are added: nothing is shown twice or left out.")
    @Parameter(name = "near", ref = "near")
    @Parameter(name = "withinKilometres", ref = "withinKilometres")
    @Parameter(name = "text", ref = "text")
    @Parameter(name = "audience", ref = "audience")
    @Parameter(name = "concept", ref = "concept")
    @Parameter(name = "indication", ref = "indication")
    @Parameter(name = "careProfile", ref = "careProfile")
    @Parameter(name = "language", ref = "language")
    @Parameter(name = "maxPricePerMonth", ref = "maxPricePerMonth")
    @Parameter(name = "maxPricePerSession", ref = "maxPricePerSession")
    @Parameter(name = "available", ref = "available")
    @Parameter(name = "day", ref = "day")
    @Parameter(name = "municipality", ref = "municipality")
    @Parameter(name = "organisation", ref = "organisation")
    @Parameter(name = "status", ref = "status")
    @Parameter(name = "sort", ref = "sort")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @ConditionalGet
    public RestResponse<Page<FoundActivity>> find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var criteria = Criteria.of(uri, areas);
        var hits = search.find(criteria, Reach.of(callers.current()));
        return answers.of(Page.of(shown(hits), uri), headers);
    }

    private Slice<FoundActivity> shown(Slice<Hit> hits) {
        var metres = hits.items().stream()
                .filter(hit -> hit.metres() != null)
                .collect(Collectors.toMap(Hit::id, Hit::metres));
        var items = activities.get(hits.items().stream().map(Hit::id).toList()).stream()
                .map(found -> FoundActivity.of(
                        found.activity(), metres.get(found.activity().activityId())))
                .toList();
        return new Slice<>(items, hits.cursor());
    }
}
