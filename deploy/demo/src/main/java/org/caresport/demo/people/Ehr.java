package org.caresport.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Session;
import org.caresport.demo.client.Unexpected;
import org.caresport.demo.data.ReferralLetter;

/** The general practitioner's system: refers by FHIR and hears by FHIR what became of it. */
public final class Ehr {

    private static final Pattern LOCATION = Pattern.compile("(\\w+)/([^/]+)(?:/_history/[^/]+)?$");

    private final Session session;

    /** @param session one that speaks FHIR, with the EHR's own token */
    public Ehr(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }

    /** Sends the letter and keeps what the platform made of it. */
    public List<Receipt> refer(ReferralLetter letter) {
        var answer = post(letter).expect(200);
        if (!answer.body().path("type").asText().equals("transaction-response")) {
            throw new Unexpected("the answer to a transaction was no transaction-response: " + answer.reason());
        }
        var receipts = new ArrayList<Receipt>();
        for (var entry : answer.body().path("entry")) {
            receipts.add(receipt(entry.path("response")));
        }
        if (receipts.size() != letter.bundle().path("entry").size()) {
            throw new Unexpected("%d resources were sent and %d came back"
                    .formatted(letter.bundle().path("entry").size(), receipts.size()));
        }
        return receipts;
    }

    /** Sends no idempotency key, as most EHRs: the sender's own number in the letter is the key. */
    public Answer post(ReferralLetter letter) {
        return session.send("POST", "/fhir/r4", letter.bundle(), Map.of());
    }

    public Answer task(String id) {
        return session.get("/fhir/r4/Task/" + id).expect(200);
    }

    /** Answers what a Task on hold asks. */
    public void answer(String referral, String system, String code, String words) {
        var read = task(referral);
        var task = (ObjectNode) read.body().deepCopy();
        task.put("status", "requested");
        task.remove("statusReason");
        task.putObject("businessStatus")
                .putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code);
        task.putArray("note").addObject().put("text", words);
        session.send("PUT", "/fhir/r4/Task/" + referral, task, Map.of("If-Match", read.header("ETag")))
                .expect(200);
    }

    /** Every own Task that changed after a moment, over all pages: how an EHR keeps up without being called. */
    public List<JsonNode> tasksChangedSince(Instant moment) {
        var tasks = new ArrayList<JsonNode>();
        Optional<String> page = Optional.of("/fhir/r4/Task?_count=100&_lastUpdated=gt" + moment);
        while (page.isPresent()) {
            var bundle = session.get(page.get()).expect(200).body();
            bundle.path("entry").forEach(entry -> tasks.add(entry.path("resource")));
            page = next(bundle);
        }
        return tasks;
    }

    /** How many Tasks there are for the sender's own number of a referral: one, however often it was sent. */
    public long tasksNumbered(String number, Instant since) {
        return tasksChangedSince(since).stream()
                .filter(task -> StreamSupport.stream(task.path("identifier").spliterator(), false)
                        .anyMatch(id -> id.path("value").asText().equals(number)))
                .count();
    }

    private static Receipt receipt(JsonNode response) {
        var location = response.path("location").asText();
        var parts = LOCATION.matcher(location);
        if (!parts.find()) {
            throw new Unexpected("a stored resource came back without a location: " + response);
        }
        return new Receipt(
                parts.group(1),
                parts.group(2),
                response.path("status").asText(),
                response.path("etag").asText());
    }

    private static Optional<String> next(JsonNode bundle) {
        return StreamSupport.stream(bundle.path("link").spliterator(), false)
                .filter(link -> link.path("relation").asText().equals("next"))
                .map(link -> link.path("url").asText())
                .findFirst();
    }

    /** What the platform says about one resource of a transaction: where it is, and which version. */
    public record Receipt(String type, String id, String status, String etag) {

        public String location() {
            return type + "/" + id;
        }
    }
}
