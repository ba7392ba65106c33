package org.caresport.web.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caresport.web.page.When;

/** An activity for search engines: schema.org events as JSON-LD, one for each of the next sessions. */
@ApplicationScoped
class StructuredData {

    private static final Map<String, String> AMENITIES = Map.of(
            "wheelchair", "Wheelchair accessible",
            "accessible-toilet", "Accessible toilet",
            "hearing-loop", "Hearing loop",
            "parking", "Parking");

    private final ObjectMapper json;

    StructuredData(ObjectMapper json) {
        this.json = json;
    }

    /** JSON that can stand in a script element: none of its texts ends it. */
    String of(Activity activity, String address) {
        List<Object> graph = activity.nextSessions().isEmpty()
                ? List.of(event(activity, address))
                : new ArrayList<>(activity.nextSessions().stream()
                        .map(session -> sessionOf(activity, address, session))
                        .toList());
        try {
            return json.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", graph))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts can always be written", e);
        }
    }

    private static Object sessionOf(Activity activity, String address, Activity.Session session) {
        Map<String, Object> event = event(activity, address);
        event.put("startDate", When.local(session.start()).toOffsetDateTime().toString());
        event.put("endDate", When.local(session.end()).toOffsetDateTime().toString());
        return event;
    }

    private static Map<String, Object> event(Activity activity, String address) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@type", "SportsEvent");
        event.put("name", activity.title());
        event.put("description", activity.description());
        event.put("url", address);
        event.put("inLanguage", activity.languages());
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put("eventStatus", "https://schema.org/EventScheduled");
        event.put("isAccessibleForFree", Telling.isFree(activity.price()));
        event.put("maximumAttendeeCapacity", activity.capacity());
        event.put("remainingAttendeeCapacity", activity.placesLeft());
        event.put("location", place(activity.place()));
        event.put(
                "organizer",
                Map.of("@type", "Organization", "name", activity.organisation().name()));
        BigDecimal price = activity.price().perSession();
        if (price != null) {
            event.put(
                    "offers",
                    Map.of(
                            "@type",
                            "Offer",
                            "price",
                            price,
                            "priceCurrency",
                            "EUR",
                            "url",
                            address,
                            "availability",
                            activity.full() ? "https://schema.org/SoldOut" : "https://schema.org/InStock"));
        }
        return event;
    }

    private static Map<String, Object> place(Activity.Place place) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("@type", "Place");
        location.put("name", place.name());
        location.put(
                "address",
                Map.of(
                        "@type", "PostalAddress",
                        "streetAddress", place.street(),
                        "postalCode", place.postcode(),
                        "addressLocality", place.locality(),
                        "addressCountry", "NL"));
        if (place.latitude() != null && place.longitude() != null) {
            location.put(
                    "geo",
                    Map.of("@type", "GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude()));
        }
        location.put(
                "amenityFeature",
                place.accessibility().stream()
                        .map(feature -> Map.of(
                                "@type",
                                "LocationFeatureSpecification",
                                "name",
                                AMENITIES.getOrDefault(feature, feature),
                                "value",
                                true))
                        .toList());
        return location;
    }
}
