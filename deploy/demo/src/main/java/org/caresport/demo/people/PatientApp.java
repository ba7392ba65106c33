package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;

/** The resident's app: sees what was offered, and chooses. */
public final class PatientApp {

    private final Session session;

    public PatientApp(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }

    /** Whether the app already knows whose it is, and shows this referral. */
    public boolean sees(String referral) {
        var answer = session.get("/v1/me/referrals");
        return answer.is(200) && find(answer.body(), referral).isPresent();
    }

    public void link(String code, String birthDate) {
        var link = Json.object().put("code", code).put("birthDate", birthDate);
        session.post("/v1/me/patient-link", link).expect(200, 201, 204);
    }

    public Optional<JsonNode> participation(String id) {
        return find(session.get("/v1/me/participations").expect(200).body(), id);
    }

    public Answer accept(String participation) {
        return move(participation, "acceptance", Json.object());
    }

    public Answer withdraw(String participation, String reasonCode, String text) {
        return move(
                participation,
                "withdrawal",
                Json.object().put("reasonCode", reasonCode).put("text", text));
    }

    public Answer takePlace(String participation) {
        return move(participation, "place-acceptance", Json.object());
    }

    private Answer move(String participation, String move, JsonNode body) {
        return session.post("/v1/me/participations/" + participation + "/" + move, body)
                .expect(200);
    }

    private static Optional<JsonNode> find(JsonNode page, String id) {
        var items = page.isArray() ? page : page.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst();
    }
}
