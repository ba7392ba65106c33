package org.caresport.catalog.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.entry.Session;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Reach;
import org.caresport.catalog.persistence.Sessions;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.query.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Has the class path of the other resources of an activity: of two that fit, only the longer one would be routed. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "The dates on which something takes place; needs no token")
class SessionsOfActivityResource {

    private static final int MOST = 500;

    private final Activities activities;
    private final Sessions sessions;
    private final CacheableAnswers answers;
    private final CallerProvider callers;
    private final Clock clock;

    SessionsOfActivityResource(
            Activities activities, Sessions sessions, CacheableAnswers answers, CallerProvider callers, Clock clock) {
        this.activities = activities;
        this.sessions = sessions;
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    record SessionList(List<Session> items) {}

    @GET
    @NoPersonalData
    @Path("/{id}/sessions")
    @PermitAll
    @Operation(operationId = "getSessionsOfActivity", summary = "The sessions of one activity, in order of start")
    @Parameter(name = "from", ref = "from")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "exclusive; at most 92 days after from, which is the default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @ConditionalGet
    public RestResponse<SessionList> ofActivity(@RestPath UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri);
        var from = query.time("from").orElse(clock.instant());
        var until = Span.until(query, from, Span.LONGEST);
        activities.get(id, Reach.of(callers.current()));
        return answers.of(new SessionList(sessions.of(id, from, until, MOST)), headers);
    }
}
