package org.caresport.catalog.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.catalog.entry.Patterns;
import org.caresport.catalog.http.Answers;
import org.caresport.catalog.http.Api;
import org.caresport.catalog.http.Link;
import org.caresport.catalog.http.Precondition;
import org.caresport.catalog.http.Query;
import org.caresport.catalog.persistence.Organisations;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.caller.CallerProvider;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "The directory of clubs, gyms, practices and centres")
class OrganisationResource {

    private static final List<String> START = List.of("", "00000000-0000-0000-0000-000000000000");

    private final Directory directory;
    private final Organisations organisations;
    private final Answers answers;
    private final CallerProvider callers;

    OrganisationResource(Directory directory, Organisations organisations, Answers answers, CallerProvider callers) {
        this.directory = directory;
        this.organisations = organisations;
        this.answers = answers;
        this.callers = callers;
    }

    record OrganisationList(
            List<OrganisationView> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "searchOrganisations",
            summary = "List organisations by name",
            description = "Needs no token.")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "a name, or part of one, or one misspelt",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "CBS code, as GM0222",
            schema = @Schema(type = SchemaType.STRING, pattern = Patterns.MUNICIPALITY))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "from a page's 'next'; opaque",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationList.class)))
    @APIResponse(responseCode = "304", description = Api.KNOWN)
    @APIResponse(responseCode = "400", description = Api.BAD)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri, Set.of("text", "municipality", "limit", "cursor"));
        var limit = query.number("limit", 1, 100).orElse(20);
        var found = organisations.search(
                query.text("text", 100).orElse(null),
                query.matching("municipality", Patterns.MUNICIPALITY, "must be a CBS code as GM0222")
                        .orElse(null),
                query.matching("cursor", "[A-Za-z0-9_-]{1,1000}", "was not made by this list")
                        .map(OrganisationResource::after)
                        .orElse(START),
                limit + 1);
        return answers.of(page(found, limit, uri), headers);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "Read an organisation", description = "Needs no token.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "304", description = Api.KNOWN)
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    public Response get(@RestPath UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
        var _ = new Query(uri, Set.of());
        var organisation = organisations.get(id);
        return answers.of(OrganisationView.of(organisation), Long.toString(organisation.version()), headers);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(
            operationId = "putOrganisation",
            summary = "Create or replace the entry of an organisation",
            description = "A provider its own, a broker or administrator within the own municipalities.")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* to create",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag that was read, to replace",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "400", description = Api.BAD)
    @APIResponse(responseCode = "404", description = Api.NOT_FOUND)
    @APIResponse(responseCode = "412", description = Api.STALE)
    @APIResponse(responseCode = "428", description = Api.NO_PRECONDITION)
    public Response put(@RestPath UUID id, @NotNull @Valid OrganisationEntry entry, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var saved = directory.put(id, entry, precondition, Reach.of(callers.current()));
        return (precondition instanceof Precondition.Absent
                        ? Response.created(URI.create("/v1/organisations/" + id))
                        : Response.ok())
                .entity(OrganisationView.of(saved))
                .header(HttpHeaders.ETAG, Answers.quoted(Long.toString(saved.version())))
                .build();
    }

    private static List<String> after(String cursor) {
        var parts = Cursor.decode(cursor, 2);
        if (!parts.getLast().matches("[0-9a-f-]{36}")) {
            throw Cursor.invalid();
        }
        return parts;
    }

    private OrganisationList page(List<Organisation> found, int limit, UriInfo uri) {
        var page = Page.of(
                found,
                limit,
                last -> Cursor.encode(organisations.sortKey(last), last.id().toString()));
        return new OrganisationList(
                page.items().stream().map(OrganisationView::of).toList(),
                page.next() == null ? null : Link.next(uri, page.next()));
    }
}
