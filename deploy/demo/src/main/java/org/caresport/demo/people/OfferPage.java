package org.caresport.demo.people;

import java.util.Map;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;

/** The page behind the link in a patient's e-mail about one programme: no account, the link itself is the key. */
public final class OfferPage {

    private final Session session;
    private final Map<String, String> key;

    /** @param token what stood behind {@code #} in the link */
    public OfferPage(Gateway gateway, String token) {
        this.session = Session.anonymous(gateway);
        this.key = Map.of("Link-Token", token);
    }

    /** Whatever the answer is. */
    public Answer look() {
        return session.send("GET", "/v1/offer-link", null, key);
    }

    public Answer accept() {
        return session.post("/v1/offer-link/acceptance", Json.object(), key);
    }

    public Answer takePlace() {
        return session.post("/v1/offer-link/place-acceptance", Json.object(), key);
    }

    public boolean isAbout(String participation) {
        var answer = look();
        return answer.is(200) && answer.body().path("participationId").asText().equals(participation);
    }
}
