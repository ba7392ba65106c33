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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.catalog.entry.Patterns;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.http.ConditionalPut;
import org.caresport.catalog.persistence.Organisations;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.Precondition;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "The directory of clubs, gyms, practices and centres")
class OrganisationResource {

    private static final List<String> START = List.of("", "00000000-0000-0000-0000-000000000000");

    private final Directory directory;
    private final Organisations organisations;
    private final CacheableAnswers answers;
    private final CallerProvider callers;

    OrganisationResource(
            Directory directory, Organisations organisations, CacheableAnswers answers, CallerProvider callers) {
        this.directory = directory;
        this.organisations = organisations;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @NoPersonalData
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
    @Parameter(name = "municipality", ref = "municipality")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @ConditionalGet
    public RestResponse<Page<OrganisationView>> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri);
        var limit = query.number("limit", 1, 100).orElse(20);
        var found = organisations.search(
                query.text("text", 100).orElse(null),
                query.inForm("municipality", Patterns.MUNICIPALITY, "must be a CBS code as GM0222")
                        .orElse(null),
                query.cursor(2).map(OrganisationResource::after).orElse(START),
                limit + 1);
        var page = Slice.of(found, limit, this::cursor).map(OrganisationView::of);
        return answers.of(Page.of(page, uri), headers);
    }

    @GET
    @NoPersonalData
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "Read an organisation", description = "Needs no token.")
    @ConditionalGet
    public RestResponse<OrganisationView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var organisation = organisations.get(id);
        return answers.of(OrganisationView.of(organisation), Long.toString(organisation.version()), headers);
    }

    @PUT
    @NoPersonalData
    @Path("/{id}")
    @RolesAllowed({"broker", "provider", "admin"})
    @Operation(
            operationId = "putOrganisation",
            summary = "Create or replace the entry of an organisation",
            description = "Within the own municipalities: a provider its own, a broker or administrator any.")
    @ConditionalPut
    public RestResponse<OrganisationView> put(
            @RestPath UUID id, @NotNull @Valid OrganisationEntry entry, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var saved = directory.put(id, entry, precondition, Reach.ofDirectory(callers.current()));
        return CacheableAnswers.saved(
                precondition, "/v1/organisations/" + id, OrganisationView.of(saved), Long.toString(saved.version()));
    }

    private static List<String> after(List<String> parts) {
        return List.of(parts.getFirst(), Cursor.uuid(parts.getLast()).toString());
    }

    private String cursor(Organisation last) {
        return Cursor.encode(organisations.sortKey(last), last.id().toString());
    }
}
