package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;
import org.caresport.demo.data.ActivityBody;
import org.caresport.demo.data.Broker;
import org.caresport.demo.data.Offer.Standing;
import org.caresport.demo.data.Organisation;

/** Whoever keeps the catalogue filled. Everything here may be done twice: the second time changes nothing. */
public final class Catalogue {

    private final Session session;

    public Catalogue(Session session) {
        this.session = session;
    }

    /** @return whether it was new */
    public boolean enter(Organisation organisation) {
        return session.putNew("/v1/organisations/" + organisation.id(), organisation.body())
                .expect(201, 412)
                .is(201);
    }

    /** @return whether it was new */
    public boolean enter(Broker broker) {
        return session.putNew("/v1/brokers/" + broker.id(), broker.body())
                .expect(201, 412)
                .is(201);
    }

    /**
     * Enters an activity and brings it as far as it should be. A run that was cut short between the two is made good by
     * the next one.
     *
     * @return whether it was new
     */
    public boolean enter(UUID id, ActivityBody activity, Standing standing) {
        return enterBody(id, activity, standing);
    }

    /** The same for one that is not quite as the demo's. */
    public boolean enter(UUID id, JsonNode activity, Standing standing) {
        return enterBody(id, activity, standing);
    }

    private boolean enterBody(UUID id, Object activity, Standing standing) {
        var path = "/v1/activities/" + id;
        var isNew = session.putNew(path, activity).expect(201, 412).is(201);
        if (standing == Standing.DRAFT || !(isNew || isDraft(path))) {
            return isNew;
        }
        move(path, "verification");
        move(path, "publication");
        switch (standing) {
            case PAUSED -> move(path, "pause");
            case CLOSED -> move(path, "closure");
            case DRAFT, PUBLISHED -> {}
        }
        return isNew;
    }

    public void close(UUID activity) {
        move("/v1/activities/" + activity, "closure");
    }

    private boolean isDraft(String path) {
        return session.get(path).expect(200).body().path("status").asText().equals("draft");
    }

    private void move(String path, String move) {
        session.post(path + "/" + move, Json.object()).expect(200, 204);
    }
}
