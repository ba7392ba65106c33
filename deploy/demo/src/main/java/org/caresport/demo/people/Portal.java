package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.demo.client.Session;
import org.caresport.demo.data.Municipality;

/** A municipality's portal: searches what there is to do near somebody, without a token. */
public final class Portal {

    private final Session session;

    public Portal(Session anonymous) {
        this.session = anonymous;
    }

    /** Everything with a free place within some kilometres of a postcode, nearest or best first. */
    public List<JsonNode> withPlacesNear(String postcode, int kilometres) {
        return search("near=%s&withinKilometres=%d&available=true".formatted(postcode, kilometres));
    }

    /** All that the public can see. */
    public List<JsonNode> published() {
        return search("municipality=" + Municipality.CODE);
    }

    public int placesLeft(UUID activity) {
        return session.get("/v1/activities/" + activity)
                .expect(200)
                .body()
                .path("placesLeft")
                .asInt();
    }

    private List<JsonNode> search(String query) {
        var found = new ArrayList<JsonNode>();
        Optional<String> page = Optional.of("/v1/activities?limit=100&" + query);
        while (page.isPresent()) {
            var body = session.get(page.get()).expect(200).body();
            body.path("items").forEach(found::add);
            page = Optional.of(body.path("next").asText("")).filter(next -> !next.isEmpty());
        }
        return found;
    }
}
