package org.caresport.referral.fhir.search;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.IfNoneMatch;
import org.caresport.referral.fhir.http.FhirInterface;
import org.caresport.referral.fhir.http.FhirPaths;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.http.Prefer;
import org.caresport.referral.fhir.http.SearchQuery;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.FhirAnswers;
import org.caresport.referral.fhir.kept.KeptResources;
import org.caresport.referral.fhir.kept.Trespasses;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceKind;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Where an electronic health record reads again what it sent, and sees what has become of it. */
@Path(FhirPaths.BASE)
@Produces(MediaType.WILDCARD) // Negotiation decides, by _format too
@FhirInterface
@RolesAllowed("referrer")
@Blocking
class ReadingResource {

    private static final String TYPE = "{type:[A-Z][A-Za-z]+}";

    private final CallerProvider callers;
    private final KeptResources kept;
    private final Searches searches;
    private final Trespasses trespasses;
    private final FhirAnswers answers;

    ReadingResource(
            CallerProvider callers, KeptResources kept, Searches searches, Trespasses trespasses, FhirAnswers answers) {
        this.callers = callers;
        this.kept = kept;
        this.searches = searches;
        this.trespasses = trespasses;
        this.answers = answers;
    }

    @GET
    @Path(TYPE + "/{id}")
    @Accesses(resource = "{type}", action = "read")
    public RestResponse<String> read(
            @PathParam("type") String type, @PathParam("id") String id, @Context HttpHeaders headers) {
        var found = find(type, id);
        return IfNoneMatch.isKnown(headers, Long.toString(found.version()))
                ? ResponseBuilder.<String>notModified()
                        .header("ETag", found.etag())
                        .build()
                : answers.resource(found);
    }

    /** Only the current version is kept; it has an address of its own, because every receipt names it. */
    @GET
    @Path(TYPE + "/{id}/_history/{version}")
    @Accesses(resource = "{type}", action = "read")
    public RestResponse<String> readVersion(
            @PathParam("type") String type, @PathParam("id") String id, @PathParam("version") String version) {
        var found = find(type, id);
        if (!Long.toString(found.version()).equals(version)) {
            throw FhirRefusal.of(
                    404, IssueType.NOTFOUND, "Only the current version is kept; it is " + found.etag() + ".");
        }
        return answers.resource(found);
    }

    @GET
    @Path(TYPE)
    @Accesses(resource = "{type}", action = "search")
    public RestResponse<String> search(
            @PathParam("type") String type,
            @Context HttpServerRequest request,
            @HeaderParam("Prefer") @Nullable String prefer) {
        return search(
                type, SearchQuery.of(request.query(), "", Prefer.parse(prefer).strict()));
    }

    /** The same, with parameters that no log of addresses will hold. */
    @POST
    @Path(TYPE + "/_search")
    @Accesses(resource = "{type}", action = "search")
    public RestResponse<String> searchByPost(
            @PathParam("type") String type,
            String form,
            @Context HttpServerRequest request,
            @HeaderParam("Prefer") @Nullable String prefer) {
        return search(
                type, SearchQuery.of(request.query(), form, Prefer.parse(prefer).strict()));
    }

    private RestResponse<String> search(String type, SearchQuery query) {
        var kind = ResourceKind.named(type);
        var caller = callers.current();
        trespasses.loggingScope("search", type, () -> SmartScopes.require(caller, type, Interaction.SEARCH));
        return answers.bundle(searches.run(kind, query, caller));
    }

    private Versioned find(String type, String id) {
        return kept.read(ResourceKind.named(type).fhirName(), id, callers.current());
    }
}
