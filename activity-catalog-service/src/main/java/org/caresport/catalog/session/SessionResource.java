package org.caresport.catalog.session;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.session.SessionSearch.Found;
import org.caresport.catalog.session.SessionSearch.Window;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.caresport.kit.query.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "The dates on which something takes place; needs no token")
class SessionResource {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final UUID FIRST = new UUID(0, 0);

    private final SessionSearch search;
    private final PostcodeAreas areas;
    private final CacheableAnswers answers;
    private final Clock clock;

    SessionResource(SessionSearch search, PostcodeAreas areas, CacheableAnswers answers, Clock clock) {
        this.search = search;
        this.areas = areas;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @NoPersonalData
    @PermitAll
    @Transactional
    @Operation(
            operationId = "searchSessions",
            summary = "What takes place when, in order of start",
            description = "Of published activities only.")
    @Parameter(name = "from", ref = "from")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "exclusive; a week after from by default, at most 92 days",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(name = "near", ref = "near")
    @Parameter(name = "withinKilometres", ref = "withinKilometres")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "cursor", ref = "cursor")
    @ConditionalGet
    public RestResponse<Page<Found>> find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri);
        var from = query.time("from").orElse(clock.instant());
        var limit = query.number("limit", 1, 200).orElse(50);
        var after = query.cursor(2);
        var found = search.find(
                window(query, from),
                after.map(parts -> Cursor.instant(parts.getFirst())).orElse(Instant.EPOCH),
                after.map(parts -> Cursor.uuid(parts.getLast())).orElse(FIRST),
                limit + 1);
        return answers.of(Page.of(Slice.of(found, limit, SessionResource::cursor), uri), headers);
    }

    private Window window(Query query, Instant from) {
        var near = query.area("near", areas);
        var within = query.decimal("withinKilometres", 0, 200);
        if (within.isPresent() && near.isEmpty()) {
            throw Query.invalid("withinKilometres", "needs near, a postcode to measure from");
        }
        return new Window(
                from,
                Span.until(query, from, USUAL),
                near,
                within.map(kilometres ->
                        kilometres.multiply(BigDecimal.valueOf(1000)).intValue()));
    }

    private static String cursor(Found last) {
        return Cursor.encode(last.start().toString(), last.sessionId().toString());
    }
}
