package org.caresport.web.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.page.OpenPages;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Where all that a search finds is: what the map draws. */
@Path("/activities/places.json")
@PermitAll
class MapResource {

    private static final int PAGE = 100;
    /** A map with more than this says nothing any more. */
    private static final int MOST_PAGES = 5;

    private final CatalogueApi catalogue;
    private final OpenPages open;
    private final ObjectMapper json;

    MapResource(@RestClient CatalogueApi catalogue, OpenPages open, ObjectMapper json) {
        this.catalogue = catalogue;
        this.open = open;
        this.json = json;
    }

    /** A place, and what is on there. */
    record Spot(String name, String area, double latitude, double longitude, List<Named> activities) {}

    record Named(UUID id, String title) {}

    @GET
    public Response places(@Context UriInfo address) throws JsonProcessingException {
        Wishes wishes = Wishes.read(key -> address.getQueryParameters().getFirst(key));
        Map<String, Spot> spots = new LinkedHashMap<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES && (page == 0 || cursor.isPresent()); page++) {
            CatalogueApi.Found found = catalogue.search(wishes.asked(PAGE, cursor.orElse(null)));
            found.items().forEach(activity -> put(spots, activity));
            cursor = found.cursor();
        }
        return open.answer(
                        json.writeValueAsString(spots.values()), MediaType.APPLICATION_JSON_TYPE, Duration.ofMinutes(1))
                .build();
    }

    private static void put(Map<String, Spot> spots, Activity activity) {
        Activity.Place place = activity.place();
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null) {
            return;
        }
        String area = place.locality() + " " + place.postcode().substring(0, 4);
        spots.computeIfAbsent(
                        latitude + " " + longitude,
                        at -> new Spot(place.name(), area, latitude, longitude, new ArrayList<>()))
                .activities()
                .add(new Named(activity.activityId(), activity.title()));
    }
}
