package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;
import org.caresport.demo.client.Unexpected;

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
        var answer = look();
        return answer.is(200) && answer.body().path("participationId").asText().equals(participation);
    }

    public JsonNode view() {
        return look().expect(200).body();
    }

    /** Whatever the answer is. */
    public Answer look() {
        return session.send("GET", "/v1/provider-link", null, key);
    }

    public Answer confirm() {
        return session.post("/v1/provider-link/confirmation", Json.object(), key)
                .expect(200);
    }

    /** Whatever the answer is. */
    public Answer refuses(String reasonCode, String text) {
        var refusal = Json.object().put("reasonCode", reasonCode).put("text", text);
        return session.post("/v1/provider-link/refusal", refusal, key);
    }

    /** Whatever the answer is. */
    public Answer finished(String outcome) {
        return session.post("/v1/provider-link/completion", Json.object().put("outcome", outcome), key);
    }

    /** @param on on which the session was, or later */
    public Answer attended(LocalDate on) {
        return attendance(true, on);
    }

    /** @param on on which the session was, or later */
    public Answer missed(LocalDate on) {
        return attendance(false, on);
    }

    /** Whatever the answer is. */
    public Answer reports(boolean attended, LocalDate on) {
        var attendance = Json.object()
                .put("presence", attended ? "present" : "absent-without-notice")
                .put("on", lastSession(on));
        return session.post("/v1/provider-link/attendance", attendance, key);
    }

    private Answer attendance(boolean attended, LocalDate on) {
        return reports(attended, on).expect(200);
    }

    /** Attendance is told of days on which a session was held; these come newest first. */
    private String lastSession(LocalDate by) {
        return StreamSupport.stream(view().path("sessions").spliterator(), false)
                .map(session -> session.path("on").asText())
                .filter(day -> !LocalDate.parse(day).isAfter(by))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no session has been held by " + by));
    }
}
