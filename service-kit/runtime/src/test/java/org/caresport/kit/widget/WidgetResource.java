package org.caresport.kit.widget;

import io.quarkus.logging.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/widgets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class WidgetResource {

    private final Widgets widgets;
    private final Idempotency idempotency;
    private final CallerProvider callers;

    WidgetResource(Widgets widgets, Idempotency idempotency, CallerProvider callers) {
        this.widgets = widgets;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("maker")
    public RestResponse<WidgetView> make(@NotNull @Valid MakeWidget body) {
        return idempotency.once(
                body,
                callers::current,
                _ -> {
                    var id = widgets.save(body.name);
                    return ResponseBuilder.create(RestResponse.Status.CREATED, new WidgetView(id, body.name))
                            .location(URI.create("/widgets/" + id))
                            .tag(ETags.of(0))
                            .build();
                },
                (_, done) -> {
                    var id = UUID.fromString(done.made());
                    return ResponseBuilder.ok(new WidgetView(id, widgets.name(id)))
                            .tag(ETags.of(0))
                            .build();
                });
    }

    @POST
    @Path("/nobody")
    @PermitAll
    public RestResponse<Void> makeForNobody(@NotNull @Valid MakeWidget body) {
        return idempotency.once(body, () -> body, _ -> RestResponse.<Void>ok(), (_, _) -> RestResponse.<Void>ok());
    }

    @PUT
    @Path("/{id}")
    @PermitAll
    public WidgetView change(@RestPath UUID id, @Context HttpHeaders headers, @NotNull @Valid MakeWidget body) {
        IfMatch.require(headers, 7);
        return new WidgetView(id, body.name);
    }

    @GET
    @PermitAll
    public List<String> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Min(1) @Nullable Integer limit,
            @RestQuery @Nullable LocalDate since,
            @RestQuery Set<Colour> colour) {
        return cursor == null ? List.of("limit %s since %s".formatted(limit, since)) : Cursor.decode(cursor, 2);
    }

    /** The numbers up to nine, in pages. */
    @GET
    @Path("/numbers")
    @PermitAll
    public Page<Integer> numbers(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("4") int limit,
            @RestQuery List<String> colour,
            @RestQuery("name=") @Nullable String name,
            @Context UriInfo uri) {
        int seen =
                cursor == null ? 0 : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        var found = IntStream.rangeClosed(seen + 1, 9).limit(limit + 1L).boxed().toList();
        return Page.of(Slice.of(found, limit, last -> Cursor.encode(last.toString())), uri);
    }

    @GET
    @Path("/caller")
    @RolesAllowed("maker")
    public Caller caller() {
        return callers.current();
    }

    @GET
    @Path("/{id}/owner")
    @RolesAllowed("maker")
    @Accesses(resource = "Widget", action = "read")
    public String owner(@RestPath UUID id) {
        return "the owner of " + id;
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }

    @POST
    @Path("/race")
    @PermitAll
    public void race() {
        throw new OptimisticLockException();
    }

    @POST
    @Path("/overlong")
    @PermitAll
    public void overlong() {
        widgets.insert(UUID.randomUUID(), "x".repeat(41));
    }

    @POST
    @Path("/fault")
    @PermitAll
    public void fault() {
        throw new IllegalStateException("Johanna's secret");
    }

    /** Says the name as often as asked. */
    @POST
    @Path("/chatter")
    @PermitAll
    public void chatter(@RestQuery int times, @NotNull @Valid MakeWidget body) {
        for (int i = 0; i < times; i++) {
            Log.warnf("a widget called %s", body.name);
        }
    }

    record MakeWidget(
            @NotBlank @Size(max = 200) String name,
            @Nullable Integer size,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable BigDecimal price,
            @Nullable Double length,
            @Valid @Nullable Part part) {}

    record Part(
            @NotBlank @Nullable String colour,
            @Size(max = 3) @Nullable List<@Size(max = 5) String> tags) {}

    enum Colour {
        RED,
        BLUE
    }

    record WidgetView(UUID id, String name) {}
}
