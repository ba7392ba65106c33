package org.caresport.catalog.session;

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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.http.Answers;
import org.caresport.catalog.http.Api;
import org.caresport.catalog.http.Link;
import org.caresport.catalog.http.Query;
import org.caresport.catalog.session.SessionSearch.Found;
import org.caresport.catalog.session.SessionSearch.Window;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "The dates on which something takes place; needs no token")
class SessionResource {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final UUID FIRST = new UUID(0, 0);

    private final SessionSearch search;
    private final PostcodeAreas areas;
    private final Answers answers;
    private final Clock clock;

    SessionResource(SessionSearch search, PostcodeAreas areas, Answers answers, Clock clock) {
        this.search = search;
        this.areas = areas;
        this.answers = answers;
        this.clock = clock;
    }

    record FoundSessions(List<Found> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "searchSessions",
            summary = "What takes place when, in order of start",
            description = "Of published activities only.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "with offset; now by default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "exclusive; a week after from by default, at most 92 days",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description = "a postcode to measure from, as 7001AB or 7001",
            schema = @Schema(type = SchemaType.STRING, maxLength = 7))
    @Parameter(
            name = "withinKilometres",
            in = ParameterIn.QUERY,
            description = "as the crow flies; needs near",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "200"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "from a page's 'next'; opaque",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FoundSessions.class)))
    @APIResponse(responseCode = "304", description = Api.KNOWN)
    @APIResponse(responseCode = "400", description = Api.BAD)
    public Response find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri, Set.of("from", "to", "near", "withinKilometres", "limit", "cursor"));
        var from = query.time("from").orElse(clock.instant());
        var limit = query.number("limit", 1, 200).orElse(50);
        var after = query.matching("cursor", "[A-Za-z0-9_-]{1,1000}", "was not made by this list")
                .map(cursor -> Cursor.decode(cursor, 2));
        var found = search.find(
                window(query, from),
                after.map(parts -> start(parts.getFirst())).orElse(Instant.EPOCH),
                after.map(parts -> id(parts.getLast())).orElse(FIRST),
                limit + 1);
        return answers.of(page(found, limit, uri), headers);
    }

    private Window window(Query query, Instant from) {
        var near = query.matching("near", "[1-9][0-9]{3}( ?[A-Za-z]{2})?", "must be a postcode as 7001AB or 7001")
                .map(postcode -> areas.find(postcode)
                        .orElseThrow(() -> Query.invalid("near", "is not a postcode area we know: " + postcode)));
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

    private static FoundSessions page(List<Found> found, int limit, UriInfo uri) {
        var page = Page.of(
                found,
                limit,
                last -> Cursor.encode(last.start().toString(), last.sessionId().toString()));
        return new FoundSessions(page.items(), page.next() == null ? null : Link.next(uri, page.next()));
    }

    private static Instant start(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
