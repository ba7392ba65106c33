package org.caresport.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that stays up to date asks which cases changed, and for little. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangedTest {

    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(6800);

    @Inject
    Stories stories;

    @Inject
    Directory directory;

    private final String here = "GM" + NEXT_MUNICIPALITY.getAndIncrement();

    @Test
    void aMoveIsTold() {
        var one = submitted();
        submitted();
        var since = begin();

        stories.moved(one, r -> r.accept(Stories.broker()));

        var answer =
                Stories.soon().until(() -> changed(since), a -> !referrals(a).isEmpty());
        assertThat(referrals(answer)).contains(one.id().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            todos        | {"text": "Ask for the brochure", "dueOn": "2030-12-20"}
            notes        | {"text": "Likes company"}
            goals        | {"text": "Walk to the market"}
            contact-attempts | {"channel": "phone", "reached": false}
            measurements | {"values": [{"measure": "active-days", "value": 3}]}
            safeguarding | {"note": "Bruises"}
            """)
    void soIsWhatIsWrittenBesideACase(String what, String body) {
        var one = stories.moved(submitted(), r -> r.accept(Stories.broker()));
        var other = submitted();
        var since = settled(other);

        broker().body(body)
                .post("/v1/referrals/{id}/" + what, one.id().value())
                .then()
                .statusCode(lessThan(300));

        assertThat(referrals(changed(since)))
                .contains(one.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void soIsADraftOfAnIntakeAndThatItWasThrownAway() {
        var one = stories.moved(submitted(), r -> r.accept(Stories.broker()));
        var begun = settled(one);

        broker().header("If-None-Match", "*")
                .body("{\"fields\": []}")
                .put("/v1/referrals/{id}/intake-draft", one.id().value())
                .then()
                .statusCode(201);
        assertThat(referrals(changed(begun))).contains(one.id().toString());

        var saved = settled(one);
        broker().delete("/v1/referrals/{id}/intake-draft", one.id().value())
                .then()
                .statusCode(204);
        assertThat(referrals(changed(saved))).contains(one.id().toString());
    }

    @Test
    void aCaseThatIsPassedOnIsToldToThoseWhoAreAsked() {
        var there = "GM" + NEXT_MUNICIPALITY.getAndIncrement();
        directory.knows(UUID.randomUUID().toString(), there);
        var one = stories.moved(submitted(), r -> r.accept(Stories.broker()));
        var since = As.broker("broker-there", there)
                .get("/v1/worklist/changed")
                .jsonPath()
                .getString("since");

        broker().body("{\"municipality\": \"%s\", \"note\": \"Moved\"}".formatted(there))
                .post("/v1/referrals/{id}/transfer", one.id().value())
                .then()
                .statusCode(201);

        As.broker("broker-there", there)
                .queryParam("since", since)
                .get("/v1/worklist/changed")
                .then()
                .body("referrals", contains(one.id().toString()));
    }

    @Test
    void anotherMunicipalitysIsNotTold() {
        var since = As.broker("broker-zoe", "GM9999")
                .get("/v1/worklist/changed")
                .jsonPath()
                .getString("since");
        var one = submitted();

        As.broker("broker-zoe", "GM9999")
                .queryParam("since", since)
                .get("/v1/worklist/changed")
                .then()
                .statusCode(200)
                .body("referrals", not(hasItem(one.id().toString())));
    }

    @Test
    void manyComeInPages() {
        var since = begin();
        var made = List.of(submitted(), submitted(), submitted());

        var first = changed(since, 2).body("referrals", hasSize(2)).body("more", equalTo(true));
        var rest = changed(first.extract().jsonPath().getString("since"), 2).body("more", equalTo(false));

        var seen = new ArrayList<>(referrals(first.extract().jsonPath()));
        seen.addAll(referrals(rest.extract().jsonPath()));
        assertThat(seen)
                .containsAll(made.stream().map(one -> one.id().toString()).toList());
    }

    @Test
    void aPlaceInTimeThatIsNoneIsNamed() {
        broker().queryParam("since", "nonsense")
                .get("/v1/worklist/changed")
                .then()
                .statusCode(400)
                .body("errors.field", contains("since"));
        changed(begin(), 1).body("referrals", empty());
    }

    /** Nothing new: what a page asks all day. */
    @Test
    void askingCostsLittle() throws Exception {
        var one = submitted();
        var since = settled(one);
        var token = Tokens.of("broker").municipality(here).sign();
        var nanos = new long[300];
        try (var client = HttpClient.newHttpClient()) {
            for (int n = -300; n < nanos.length; n++) {
                var asked = HttpRequest.newBuilder(URI.create(
                                "http://localhost:%d/v1/worklist/changed?since=%s".formatted(RestAssured.port, since)))
                        .header("Authorization", "Bearer " + token)
                        .build();
                var start = System.nanoTime();
                var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                if (n >= 0) {
                    nanos[n] = System.nanoTime() - start;
                }
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        Arrays.sort(nanos);
        System.out.printf("changed: p50 %d µs, p99 %d µs%n", nanos[150] / 1000, nanos[297] / 1000);
        assertThat(nanos[150]).as("half of them, on a machine that others use").isLessThan(100_000_000);
    }

    private Referral submitted() {
        return stories.submitted(stories.aPatient(), here, Stories.PRACTICE);
    }

    private String begin() {
        return broker().get("/v1/worklist/changed").jsonPath().getString("since");
    }

    /** A place in time at which what was made before is told of no more: whatever ran then has ended. */
    private String settled(Referral before) {
        return Stories.soon()
                .until(
                        this::begin,
                        since -> !referrals(changed(since)).contains(before.id().toString()));
    }

    private JsonPath changed(String since) {
        return changed(since, 200).extract().jsonPath();
    }

    private ValidatableResponse changed(String since, int limit) {
        return broker().queryParam("since", since)
                .queryParam("limit", limit)
                .get("/v1/worklist/changed")
                .then()
                .statusCode(200);
    }

    private static List<String> referrals(JsonPath answer) {
        return answer.getList("referrals", String.class);
    }

    private RequestSpecification broker() {
        return As.broker("broker-anna", here);
    }
}
