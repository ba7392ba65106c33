package org.caresport.catalog.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.catalog.http.CacheableAnswers;
import org.caresport.catalog.persistence.PlaceBooks;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.openapi.ConditionalGet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Who has a place, by opaque ids")
class PlaceResource {

    private final PlaceBooks books;
    private final CacheableAnswers answers;
    private final CallerProvider callers;

    PlaceResource(PlaceBooks books, CacheableAnswers answers, CallerProvider callers) {
        this.books = books;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @NoPersonalData
    @Path("/{id}/places")
    @RolesAllowed({"broker", "provider"})
    @Operation(
            operationId = "getPlaces",
            summary = "How full an activity is, and who has a place",
            description =
                    "For the own organisation, or the brokers of the municipality; nobody else, administrators included.")
    @ConditionalGet
    public RestResponse<PlacesView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var shown = books.read(id, Reach.of(callers.current()));
        return answers.of(PlacesView.of(shown.capacity(), shown.living()), headers);
    }
}
