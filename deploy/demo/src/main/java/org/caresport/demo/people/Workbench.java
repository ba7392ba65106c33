package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;

/** The buurtsportcoach at work: the worklist, the talk with the patient, the offer. */
public final class Workbench {

    private final Session session;

    public Workbench(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }

    /** The referral's line on the worklist of a state, wherever on its pages. */
    public Optional<JsonNode> onWorklist(String state, String referral) {
        return onWorklist(state, "id", referral);
    }

    /** The first line of which a field, by its JSON Pointer without the first slash, has some value. */
    public Optional<JsonNode> onWorklist(String state, String field, String value) {
        var page = session.get("/v1/referrals?limit=200&state=" + state)
                .expect(200)
                .body();
        var line = find(page.path("items"), field, value);
        while (line.isEmpty() && page.hasNonNull("next")) {
            page = session.get(page.path("next").asText()).expect(200).body();
            line = find(page.path("items"), field, value);
        }
        return line;
    }

    public JsonNode referral(String id) {
        return session.get("/v1/referrals/" + id).expect(200).body();
    }

    public List<JsonNode> proposals(String referral) {
        var proposals = new ArrayList<JsonNode>();
        referral(referral).path("proposals").forEach(proposals::add);
        return proposals;
    }

    public Answer accept(String referral) {
        return session.post("/v1/referrals/" + referral + "/acceptance", Json.object())
                .expect(200);
    }

    public void contact(String referral, String note) {
        var contact = Json.object().put("channel", "phone").put("reached", true).put("note", note);
        session.post("/v1/referrals/" + referral + "/contact-attempts", contact).expect(200, 201);
    }

    public void intake(String referral, JsonNode intake) {
        session.post("/v1/referrals/" + referral + "/intake", intake).expect(200, 201);
    }

    /** Offers a programme; the answer is the participation's id. */
    public String offer(String referral, UUID activity, String note) {
        var offer = Json.object().put("activityId", activity.toString()).put("note", note);
        session.post("/v1/referrals/" + referral + "/participations", offer).expect(201);
        return participation(referral, activity).path("id").asText();
    }

    /** Offers what was perhaps not proposed, or is full, and says why. */
    public String offerAllTheSame(String referral, UUID activity, String note) {
        var offer = Json.object().put("activityId", activity.toString()).put("note", note);
        offer.putObject("override")
                .put("reasonCode", "knows-the-group")
                .put("text", "Ik ken deze groep: dit past bij haar");
        session.post("/v1/referrals/" + referral + "/participations", offer).expect(201);
        return participation(referral, activity).path("id").asText();
    }

    /** What the patient decided, and told by phone. */
    public void writeDown(String participation, String decision) {
        var told = Json.object().put("toldBy", "phone");
        session.post("/v1/participations/%s/%s".formatted(participation, decision), told)
                .expect(200);
    }

    /** The same, when the patient said no to an offer. */
    public void writeDownANo(String participation, String reasonCode, String text) {
        var told = Json.object()
                .put("toldBy", "phone")
                .put("reasonCode", reasonCode)
                .put("text", text);
        session.post("/v1/participations/%s/decline".formatted(participation), told)
                .expect(200);
    }

    public JsonNode participation(String id) {
        return session.get("/v1/participations/" + id).expect(200).body();
    }

    public JsonNode participation(String referral, UUID activity) {
        return find(referral(referral).path("participations"), "activityId", activity.toString())
                .orElseThrow();
    }

    private static Optional<JsonNode> find(JsonNode items, String field, String value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/" + field).asText().equals(value))
                .findFirst();
    }
}
