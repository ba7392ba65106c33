package org.caresport.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests with a mark in every place that a request has, so that whatever is logged of one can be found. */
public final class Hostile {

    public static final String MARK = "zq7Mark";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORGED = MARK + "\u001b[31m\r\n2026-11-22 00:00:00 INFO forged \u202e";

    private static final String STRANGE = MARK + "/x";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(STRANGE, ContentType.TEXT));

    private final String token;

    private Hostile(String token) {
        this.token = token;
    }

    public static Hostile with(String token) {
        return new Hostile(token);
    }

    /** The mark in the path, the query, the headers and the token. */
    public Hostile get(String path) {
        request().get(path);
        request()
                .queryParam(MARK, MARK)
                .queryParam("cursor", MARK)
                .queryParam("limit", MARK)
                .get(path);
        request().get(path + "/" + MARK);
        request().accept(MARK + "/" + MARK).get(path);
        given().auth().oauth2(MARK + "." + MARK + "." + MARK).get(path);
        given().header("Authorization", MARK).get(path);
        return this;
    }

    /**
     * The mark in place of each value of a body that would be accepted, as the name of a field of its own, as a type of
     * content, and in what is no JSON.
     */
    public Hostile send(String method, String path, String good) {
        request().config(AS_TEXT).contentType(STRANGE).body(good).request(method, path);
        for (var body : List.of(MARK, "[\"" + MARK + "\"]", "{\"" + MARK, good + MARK, "\"" + MARK + "\"")) {
            json(body).request(method, path);
        }
        json(unknown(good)).request(method, path);
        spoilt(good).forEach(body -> json(body).request(method, path));
        return this;
    }

    private RequestSpecification json(String body) {
        return request().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private RequestSpecification request() {
        return given().auth()
                .oauth2(token)
                .header("X-" + MARK, MARK)
                .header("Idempotency-Key", MARK + " " + MARK)
                .header("If-Match", MARK)
                .header("Link-Token", MARK)
                .header("traceparent", MARK)
                .header("X-Request-Id", MARK);
    }

    private static String unknown(String good) {
        var body = (ObjectNode) read(good);
        return body.put(MARK, MARK).put("\n" + FORGED, MARK).toString();
    }

    /** The body again and again, each time with another value replaced. */
    private static List<String> spoilt(String good) {
        var bodies = new ArrayList<String>();
        int leaves = spoil(read(good), -1);
        for (int leaf = 0; leaf < leaves; leaf++) {
            var body = read(good);
            spoil(body, leaf);
            bodies.add(body.toString());
        }
        return bodies;
    }

    /** @return how many values there are */
    private static int spoil(JsonNode node, int leaf) {
        int seen = 0;
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                seen += spoilChild(field.getValue(), leaf - seen, () -> object.put(field.getKey(), FORGED));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                seen += spoilChild(array.get(i), leaf - seen, () -> array.set(at, TextNode.valueOf(FORGED)));
            }
        }
        return seen;
    }

    private static int spoilChild(JsonNode child, int leaf, Runnable replace) {
        if (child.isContainerNode() && !child.isEmpty()) {
            return spoil(child, leaf);
        }
        if (leaf == 0) {
            replace.run();
        }
        return 1;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
