package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;

/** The page behind the link in the club's e-mail: no account, the link itself is the key. */
public final class ProviderPage {

    private final Session session;
    private final Map<String, String> key;

    /** @param token what stood behind {@code #} in the link */
    public ProviderPage(Gateway gateway, String token) {
        this.session = Session.anonymous(gateway);
        this.key = Map.of("Link-Token", token);
    }

    /** Whether it shows this participation; a link that has ended shows nothing. */
    public boolean isAbout(String participation) {
        var answer = session.send("GET", "/v1/provider-link", null, key);
        return answer.is(200) && answer.body().path("participationId").asText().equals(participation);
    }

    public JsonNode view() {
        return session.send("GET", "/v1/provider-link", null, key).expect(200).body();
    }

    public Answer confirm() {
        return session.post("/v1/provider-link/confirmation", Json.object(), key)
                .expect(200);
    }

    public Answer attended(LocalDate on) {
        return attendance(true, on);
    }

    public Answer missed(LocalDate on) {
        return attendance(false, on);
    }

    private Answer attendance(boolean attended, LocalDate on) {
        var attendance = Json.object().put("attended", attended).put("on", on.toString());
        return session.post("/v1/provider-link/attendance", attendance, key).expect(200);
    }
}
