package org.caresport.catalog.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.caresport.kit.testing.Topics;

/** The catalogue over HTTP and Kafka, as other parties use it. */
public final class Catalogue {

    private Catalogue() {}

    public static UUID anOrganisation() {
        var id = UUID.randomUUID();
        create("organisations", id, Entries.organisation(), Callers.broker())
                .then()
                .statusCode(201);
        return id;
    }

    public static UUID anActivity(Consumer<ObjectNode> variation) {
        return anActivityOf(anOrganisation(), variation);
    }

    public static UUID anActivityOf(UUID organisation, Consumer<ObjectNode> variation) {
        var id = UUID.randomUUID();
        var entry = Entries.activity(organisation);
        variation.accept(entry);
        create("activities", id, entry, Callers.broker()).then().statusCode(201);
        return id;
    }

    public static Response create(String collection, UUID id, ObjectNode entry, String token) {
        return as(token)
                .header("If-None-Match", "*")
                .body(entry.toString())
                .put("/v1/{collection}/{id}", collection, id);
    }

    public static Response replace(String collection, UUID id, ObjectNode entry, String etag, String token) {
        return as(token).header("If-Match", etag).body(entry.toString()).put("/v1/{collection}/{id}", collection, id);
    }

    public static Response move(UUID activity, String move) {
        return as(Callers.broker()).post("/v1/activities/{id}/{move}", activity, move);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static String etag(String collection, UUID id) {
        return as(Callers.broker()).get("/v1/{collection}/{id}", collection, id).header("ETag");
    }

    public static int placesLeft(UUID activity) {
        return as(Callers.broker()).get("/v1/activities/{id}", activity).path("placesLeft");
    }

    public static void request(String what, UUID participation, UUID activity) {
        Topics.publish(
                "place-request",
                participation.toString(),
                "org.caresport.places.%s-requested.v1".formatted(what),
                Map.of(
                        "participationId",
                        participation,
                        "activityId",
                        activity,
                        "requestedAt",
                        Instant.now().toString(),
                        "reason",
                        "declined-by-patient"));
    }

    public static Topics.Seen answer(UUID participation, String what) {
        return Topics.await("place", participation.toString(), "org.caresport.places.%s.v1".formatted(what));
    }
}
