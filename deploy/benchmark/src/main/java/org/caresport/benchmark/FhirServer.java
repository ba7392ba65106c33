package org.caresport.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.caresport.demo.data.ReferralLetter;

/** A FHIR server that takes the same requests: the platform's, or another one beside it. */
record FhirServer(Door door, String base) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOCATION = Pattern.compile("(\\w+/[^/]+)(?:/_history/.*)?$");

    /** Sends a whole referral, and says as what each of its resources is known from then on. */
    Map<String, String> introduce(ReferralLetter letter) throws IOException, InterruptedException {
        var answer = door.postNow(base.isEmpty() ? "/" : base, letter.bundle().toString());
        if (answer.statusCode() != 200) {
            throw new NotMeasurable("a referral was answered %d by %s".formatted(answer.statusCode(), door));
        }
        var sent = letter.bundle().path("entry");
        var stored = parse(answer.body()).path("entry");
        var known = new HashMap<String, String>();
        for (int i = 0; i < sent.size(); i++) {
            var location =
                    LOCATION.matcher(stored.path(i).at("/response/location").asText());
            if (location.find()) {
                known.put(sent.path(i).path("fullUrl").asText(), location.group(1));
            }
        }
        return known;
    }

    CompletableFuture<Boolean> create(String type, String body) {
        return door.post(base + "/" + type, body).thenApply(answer -> answer.statusCode() == 201);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new NotMeasurable("a FHIR server answered with something that is no JSON");
        }
    }
}
