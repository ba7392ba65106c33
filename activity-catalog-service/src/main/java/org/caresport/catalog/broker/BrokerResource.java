package org.caresport.catalog.broker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.caresport.catalog.entry.BrokerEntry;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.http.ConditionalPut;
import org.caresport.catalog.persistence.Brokers;
import org.caresport.catalog.persistence.Reach;
import org.caresport.catalog.problem.CatalogProblem;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.query.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/brokers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brokers", description = "Whom to call in a neighbourhood")
class BrokerResource {

    private final BrokerDirectory directory;
    private final Brokers brokers;
    private final PostcodeAreas areas;
    private final CacheableAnswers answers;
    private final CallerProvider callers;

    BrokerResource(
            BrokerDirectory directory,
            Brokers brokers,
            PostcodeAreas areas,
            CacheableAnswers answers,
            CallerProvider callers) {
        this.directory = directory;
        this.brokers = brokers;
        this.areas = areas;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @NoPersonalData
    @PermitAll
    @Operation(
            operationId = "findBroker",
            summary = "The broker of a neighbourhood",
            description =
                    "During an absence, the one who covers. A neighbourhood without a broker of its own gets the fallback of its"
                            + " municipality, and fallback says so. Needs no token.")
    @Parameter(
            name = "postcode",
            in = ParameterIn.QUERY,
            required = true,
            description = "as 7001AB or 7001",
            schema = @Schema(type = SchemaType.STRING, maxLength = 7))
    @ConditionalGet
    @APIResponse(
            responseCode = "404",
            description = "This neighbourhood has no broker, and its municipality no fallback (no-broker)")
    public RestResponse<BrokerOnDuty> find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var area = new Query(uri).area("postcode", areas).orElseThrow(() -> Query.invalid("postcode", "must be given"));
        var broker = directory
                .onDuty(area)
                .orElseThrow(() -> Problem.of(
                        CatalogProblem.NO_BROKER,
                        "The neighbourhood of %s has no broker in the directory, and nobody stands in. Ask its municipality, %s."
                                .formatted(area.postcode4(), area.municipality())));
        return answers.of(broker, headers);
    }

    @GET
    @NoPersonalData
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getBroker",
            summary = "Read a broker's entry",
            description = "Needs no token. The login is shown to who may write the entry.")
    @ConditionalGet
    public RestResponse<BrokerView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var broker = brokers.get(id);
        return answers.of(BrokerView.of(broker, reach()), Long.toString(broker.version()), headers);
    }

    @PUT
    @NoPersonalData
    @Path("/{id}")
    @RolesAllowed({"broker", "admin"})
    @Operation(
            operationId = "putBroker",
            summary = "Create or replace a broker's entry",
            description = "Within the own municipalities. A postcode area has one broker, a municipality one fallback.")
    @ConditionalPut
    @APIResponse(
            responseCode = "409",
            description =
                    "A postcode area belongs to another broker (postcode-taken), or the municipality has its fallback"
                            + " (fallback-taken)")
    public RestResponse<BrokerView> put(
            @RestPath UUID id, @NotNull @Valid BrokerEntry entry, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var saved = directory.put(id, entry, precondition, reach());
        return CacheableAnswers.saved(
                precondition, "/v1/brokers/" + id, BrokerView.of(saved, reach()), Long.toString(saved.version()));
    }

    @DELETE
    @NoPersonalData
    @Path("/{id}")
    @RolesAllowed({"broker", "admin"})
    @Operation(
            operationId = "deleteBroker",
            summary = "Take a broker out of the directory",
            description =
                    "Within the own municipalities. The areas have no broker of their own until another gets them.")
    @TakesIfMatch
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "409", description = "The absence of another broker names this one (still-covers)")
    @APIResponse(responseCode = "428", description = "No If-Match was sent")
    public RestResponse<Void> remove(@RestPath UUID id, @Context HttpHeaders headers) {
        directory.remove(id, headers, reach());
        return RestResponse.noContent();
    }

    private Reach reach() {
        return Reach.ofDirectory(callers.current());
    }
}
