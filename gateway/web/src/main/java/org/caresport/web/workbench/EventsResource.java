package org.caresport.web.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.caresport.web.session.OpenSessions;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells an open page which cases others changed: their ids, and nothing else of them. A stream ends before its token does, or
 * after four minutes; the browser comes again by itself, with the id of what it heard last, and its session is renewed.
 */
@Path("/workbench/events")
@RolesAllowed("broker")
class EventsResource {

    private static final Logger LOG = Logger.getLogger(EventsResource.class);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration BEFORE_TOKEN_ENDS = Duration.ofSeconds(5);
    private static final long AGAIN_MILLIS = 1_000;

    private final ChangesApi changes;
    private final OpenSessions sessions;
    private final Page page;
    private final Me me;
    private final ObjectMapper json;
    private final Clock clock;

    EventsResource(
            @RestClient ChangesApi changes, OpenSessions sessions, Page page, Me me, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.sessions = sessions;
        this.page = page;
        this.me = me;
        this.json = json;
        this.clock = clock;
    }

    private record Lifetime(long exp) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @QueryParam("since") @Nullable String since,
            @Context Sse sse) {
        String token = page.token()
                .map(AccessTokenCredential::getToken)
                .orElseThrow(() -> new NotAuthorizedException("Bearer"));
        String logIn = me.logIn();
        var from = new Listening(last == null || last.isBlank() ? blankAsNone(since) : last);
        Multi<OutboundSseEvent> hello = Multi.createFrom()
                .item(sse.newEventBuilder()
                        .comment("here")
                        .reconnectDelay(AGAIN_MILLIS)
                        .build());
        Multi<OutboundSseEvent> heard = Multi.createBy()
                .repeating()
                .uni(() -> from, listening -> next(listening, logIn, token, sse))
                .indefinitely();
        return Multi.createBy()
                .concatenating()
                .streams(hello, heard)
                .select()
                .first(longest(token))
                .onFailure(EventsResource::isEnded)
                .recoverWithCompletion();
    }

    private Uni<OutboundSseEvent> next(Listening listening, String logIn, String token, Sse sse) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(listening.pause())
                .flatMap(waited -> sessions.lasts(logIn))
                .invoke(lasts -> {
                    if (!lasts) {
                        throw new SessionOver();
                    }
                })
                .flatMap(lasts -> changes.changes("Bearer " + token, listening.since()))
                .map(told -> event(listening, told, sse))
                .onFailure(failure -> !isEnded(failure))
                .recoverWithItem(failure -> {
                    LOG.debug("changes can't be asked for now", failure);
                    if (failure instanceof ApiProblem problem && problem.status() == 400) {
                        listening.lost();
                    } else {
                        listening.failed();
                    }
                    return sse.newEventBuilder().comment("waiting").build();
                });
    }

    private OutboundSseEvent event(Listening listening, ChangesApi.Changes told, Sse sse) {
        boolean isNews = listening.heard(told);
        return isNews
                ? sse.newEventBuilder()
                        .id(told.since())
                        .name("changes")
                        .data(written(told))
                        .build()
                : sse.newEventBuilder().comment("nothing").build();
    }

    private String written(ChangesApi.Changes told) {
        try {
            return json.writeValueAsString(
                    new News(told.changed().stream().map(ChangesApi.Id::id).toList(), told.left()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ids can always be written", e);
        }
    }

    private static final class SessionOver extends RuntimeException {
        SessionOver() {
            super("the log-in was ended", null, false, false);
        }
    }

    record News(List<UUID> changed, List<UUID> left) {}

    private Duration longest(String token) {
        Duration left = Duration.between(clock.instant(), end(token)).minus(BEFORE_TOKEN_ENDS);
        Duration shortest = Duration.ofSeconds(1);
        return left.compareTo(LONGEST) > 0 ? LONGEST : left.compareTo(shortest) < 0 ? shortest : left;
    }

    private Instant end(String token) {
        try {
            String claims =
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
            return Instant.ofEpochSecond(json.readValue(claims, Lifetime.class).exp());
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.debug("a token without an end", e);
            return clock.instant();
        }
    }

    private static boolean isEnded(Throwable failure) {
        return failure instanceof SessionOver
                || failure instanceof ApiProblem problem && (problem.status() == 401 || problem.status() == 403);
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
