package org.caresport.catalog.search;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.caresport.catalog.http.Answers;
import org.caresport.catalog.http.Api;
import org.caresport.catalog.http.Link;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "What there is to do nearby; needs no token")
class SearchResource {

    private final ActivitySearch search;
    private final Activities activities;
    private final PostcodeAreas areas;
    private final Answers answers;
    private final CallerProvider callers;

    SearchResource(
            ActivitySearch search,
            Activities activities,
            PostcodeAreas areas,
            Answers answers,
            CallerProvider callers) {
        this.search = search;
        this.activities = activities;
        this.areas = areas;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "searchActivities",
            summary = "Search what is published",
            description =
                    "Every parameter narrows the search. One that is unknown or not valid is refused, never ignored. "
                            + "Pages follow 'next' and stay stable while activities are added: nothing is shown twice or left out.")
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description = "a postcode to measure from, as 7001AB or 7001",
            schema = @Schema(type = SchemaType.STRING, maxLength = 7, pattern = "[1-9][0-9]{3}( ?[A-Za-z]{2})?"))
    @Parameter(
            name = "withinKilometres",
            in = ParameterIn.QUERY,
            description = "as the crow flies; needs near",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "200"))
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Dutch words, in any inflection, or misspelt",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"patients", "residents", "professionals", "mixed"}))
    @Parameter(
            name = "concept",
            in = ParameterIn.QUERY,
            description = "URL of a concept of the OpenActive activity list",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "indication",
            in = ParameterIn.QUERY,
            description = "a condition it is meant for, as T90 (ICPC-1 NL)",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20))
    @Parameter(
            name = "careProfile",
            in = ParameterIn.QUERY,
            description =
                    "offers at least the support that this profile needs: 1 independent … 5 individually supervised",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "5"))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "ISO 639-1",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2))
    @Parameter(
            name = "maxPricePerMonth",
            in = ParameterIn.QUERY,
            description = "euros; what is paid by the session counts as one session a week",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "9999"))
    @Parameter(
            name = "maxPricePerSession",
            in = ParameterIn.QUERY,
            description = "euros",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "9999"))
    @Parameter(
            name = "available",
            in = ParameterIn.QUERY,
            description = "true leaves out what is full",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "a day of the week with a session in the coming weeks",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "CBS code, as GM0222",
            schema = @Schema(type = SchemaType.STRING, pattern = "GM[0-9]{4}"))
    @Parameter(
            name = "organisation",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "other than published: only the caller's own",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "published", "paused", "closed", "archived"},
                            defaultValue = "published"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "by default relevance with text, else distance with near, else title",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"distance", "relevance", "title"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "from a page's 'next'; opaque",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FoundActivities.class)))
    @APIResponse(responseCode = "304", description = Api.KNOWN)
    @APIResponse(responseCode = "400", description = Api.BAD)
    public Response find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var criteria = Criteria.of(uri, areas);
        var hits = search.find(criteria, Reach.of(callers.current()));
        return answers.of(page(hits, uri), headers);
    }

    private FoundActivities page(Page<Hit> hits, UriInfo uri) {
        var metres = hits.items().stream()
                .filter(hit -> hit.metres() != null)
                .collect(Collectors.toMap(Hit::id, Hit::metres));
        var items = activities.get(hits.items().stream().map(Hit::id).toList()).stream()
                .map(shown -> FoundActivity.of(
                        shown.activity(), metres.get(shown.activity().activityId())))
                .toList();
        return new FoundActivities(items, hits.next() == null ? null : Link.next(uri, hits.next()));
    }
}
