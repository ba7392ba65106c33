package org.caresport.referral.fhir;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Wire;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.Systems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends, the fault is told to be theirs: no answer is a 5xx, and each is one that FHIR has. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HostileRequestsTest {

    private static final int LETTERS = Integer.getInteger("caresport.hostile.letters", 400);
    private static final long SEED = Long.getLong("caresport.hostile.seed", 20261125);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TOKEN =
            Ehr.token(Ehr.PRACTICE).scope(Ehr.SCOPES).sign();

    private final List<String> wrong = new ArrayList<>();

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void noLetterThatWasSpoiledBreaksTheIntake() {
        for (long seed = SEED; seed < SEED + LETTERS; seed++) {
            var hostile = new HostileLetter(seed);
            var letter = SampleReferral.ofSomebodyNew();
            if (seed % 5 == 0) {
                letter.with(bundle -> bundle.put("type", "batch"));
            }
            post("/fhir/r4", seed, hostile, letter.with(hostile::spoil).json());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noResourceThatWasSpoiledBreaksTheIntake() {
        var types = List.of("Patient", "Organization", "Practitioner", "Observation", "Condition", "ServiceRequest");
        for (long seed = SEED; seed < SEED + LETTERS / 2; seed++) {
            var type = types.get((int) (seed % types.size()));
            var resource = type.equals("Condition")
                    ? condition()
                    : SampleReferral.ofSomebodyNew().resource(type);
            var hostile = new HostileLetter(seed);
            hostile.spoil(resource);
            post("/fhir/r4/" + type, seed, hostile, json(resource));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTaskThatWasSpoiledBreaksAnUpdate() throws Exception {
        var id = Ehr.postFor("Task", SampleReferral.ofSomebodyNew());
        var task = FhirJson.read(get("/fhir/r4/Task/" + id, _ -> {}).body().getBytes(UTF_8));
        for (long seed = SEED; seed < SEED + LETTERS / 2; seed++) {
            var spoiled = task.deepCopy();
            var hostile = new HostileLetter(seed);
            hostile.spoil(spoiled);
            var request =
                    request("/fhir/r4/Task/" + id).header("If-Match", "*").PUT(BodyPublishers.ofString(json(spoiled)));
            judge(send(request), "seed %d: %s".formatted(seed, hostile.story()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_cursor=%s",
                "_count=%s",
                "_sort=%s",
                "_include=%s",
                "_summary=%s",
                "_id=%s",
                "_lastUpdated=%s",
                "_lastUpdated=gt%s",
                "_lastUpdated=le%s",
                "authored=%s",
                "identifier=%s",
                "identifier=%s%%7C%1$s",
                "status=%s",
                "status:not=%s",
                "code=%s",
                "code=%s%%7C%1$s",
                "category=%s",
                "patient=%s",
                "requester=%s",
                "requester:missing=%s",
                "%s=1",
                "%s"
            })
    void noQueryBreaksASearch(String template) throws Exception {
        for (var value : values()) {
            var query = template.formatted(value);
            judge(get("/fhir/r4/ServiceRequest?" + query, _ -> {}), query);
            var form = request("/fhir/r4/Task/_search")
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(query));
            judge(send(form), "form " + query);
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> values() {
        var values = new ArrayList<>(List.of(
                "",
                "x",
                "-1",
                "99999999999999999999",
                "2147483647",
                "%00",
                "a%00b",
                "%C3%28",
                "%25zz",
                "%ED%A0%80",
                ",",
                "%7C",
                "%7C%7C",
                "'",
                "0000",
                "9999",
                "9999-12-31",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:60Z",
                "T",
                "2026-11-20T10:00:00.",
                "2026-11-20T10:00:00." + "9".repeat(30) + "Z",
                "x".repeat(1000),
                "http%3A%2F%2Ffhir.nl%2Ffhir%2FNamingSystem%2Fbsn%7Cx",
                "Patient/" + "1".repeat(100)));
        for (var when : List.of(
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+1000000-01-01T00:00:00Z",
                "-4713-01-01T00:00:00Z")) {
            values.add(encode(when, UTF_8));
            values.add(encode(when.substring(0, when.indexOf('T')), UTF_8));
            values.add(Cursor.encode(when, "00000000-0000-0000-0000-000000000000"));
        }
        values.add(Cursor.encode("2026-11-25T00:00:00Z", "0-0-0-0-0"));
        values.add(Cursor.encode("", ""));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "identifier", "_id", "status", "_lastUpdated"})
    void aSearchForMoreThanTheDatabaseTakesIsRefusedWithTheBound(String parameter) {
        for (var form : List.of(parameter + "=" + "2026,".repeat(70_000), (parameter + "=2026&").repeat(70_000))) {
            var answer = send(request("/fhir/r4/Task/_search")
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("500 values");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Content-Type",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Content-Language",
                "Content-Encoding",
                "Cookie",
                "If-None-Match",
                "If-Match",
                "If-None-Exist",
                "If-Modified-Since",
                "Idempotency-Key",
                "Prefer",
                "Range",
                "Authorization",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "traceparent",
                "X-HTTP-Method-Override"
            })
    void noHeaderBreaksARequest(String header) throws Exception {
        var organization = json(SampleReferral.ofSomebodyNew().resource("Organization"));
        for (var value : headers()) {
            Consumer<HttpRequest.Builder> with = request -> request.setHeader(header, value);
            judge(get("/fhir/r4/metadata", with), header + ": " + value);
            judge(get("/v1/referrals", with), header + ": " + value);
            var post = request("/fhir/r4/Organization").POST(BodyPublishers.ofString(organization));
            with.accept(post);
            judge(send(post), "POST " + header + ": " + value);
            var move = request("/v1/provider-link/confirmation")
                    .setHeader("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"));
            with.accept(move);
            judge(send(move), "POST " + header + ": " + value);
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> headers() {
        return List.of(
                "",
                "garbage",
                "/",
                "a/b/c",
                ",",
                ";",
                "=",
                ";q=1",
                "application/json;q=abc",
                "application/json;q=",
                "application/json;q=-1",
                "application/json;q=1e999",
                "application/json;;",
                "application/json;charset",
                "application/json;charset=",
                "application/json;charset=nonsense",
                "application/json;charset=\"",
                "application/json;charset=%",
                "application/fhir+json;charset=utf-16",
                "*/json",
                "*",
                "*/*;q=0",
                "nl;q=x",
                "nl-;q=0.5",
                "-",
                "x".repeat(3000),
                "\"",
                "W/",
                "W/\"",
                "identifier=%zz",
                "identifier=a|%00",
                "identifier=%00|a",
                "identifier=a|b|c",
                "identifier=http://fhir.nl/fhir/NamingSystem/bsn|x",
                "$x=;$Version=a",
                "bytes=9-1",
                "for=\"",
                "00-0-0-0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/r4/Task/%00",
                "/fhir/r4/Task/%C3%28",
                "/fhir/r4/Task/x/_history/%00",
                "/fhir/r4/Task/00000000-0000-0000-0000-000000000000/_history/99999999999999999999",
                "/fhir/r4/Tas%6B/%2e%2e",
                "/fhir/r4/%00",
                "/fhir/r4/A",
                "/fhir/r4//",
                "/fhir/r4/Task/;x=y",
                "/v1/referrals/0-0-0-0-0",
                "/v1/referrals?cursor=%00",
                "/v1/referrals?state=%00",
                "/v1/referrals?limit=99999999999",
            })
    void noAddressBreaksARead(String address) throws Exception {
        judge(get(address, _ -> {}), address);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/r4/Task?_id=%zz",
                "/fhir/r4/Task?%",
                "/fhir/r4/Task?identifier=a|b",
                "/fhir/r4/Task/%zz",
                "/fhir/r4/Task;x=%zz",
                "/fhir/r4/metadata?_format=%zz",
                "/v1/referrals?cursor=%zz",
                "/v1/referrals/%zz",
            })
    void noAddressThatIsNoneBreaksARead(String address) throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            var answer = wire.write("GET %s HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(address, TOKEN))
                    .read();

            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        }
    }

    private void post(String address, long seed, HostileLetter hostile, String body) {
        judge(
                send(request(address).POST(BodyPublishers.ofString(body))),
                "seed %d: %s".formatted(seed, hostile.story()));
    }

    private void judge(HttpResponse<String> answer, String what) {
        boolean isRefusal = answer.statusCode() >= 400;
        boolean isTold =
                answer.body().contains("\"OperationOutcome\"") || answer.body().contains("/problems/");
        if (answer.statusCode() >= 500 || (isRefusal && !isTold)) {
            wrong.add("%d to %s, %s %s"
                    .formatted(
                            answer.statusCode(),
                            what,
                            answer.request().method(),
                            answer.uri().getPath()));
        }
    }

    private static HttpResponse<String> get(String address, Consumer<HttpRequest.Builder> with) {
        var request = request(address).GET();
        with.accept(request);
        return send(request);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", Ehr.JSON);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode condition() {
        var id = Ehr.postFor("Patient", SampleReferral.ofSomebodyNew());
        var condition = FhirJson.object().put("resourceType", "Condition");
        condition.putObject("subject").put("reference", "Patient/" + id);
        condition
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", Systems.ICPC)
                .put("code", "T90");
        return condition;
    }

    private static String json(ObjectNode resource) {
        return FhirJson.write(resource).replace("\ud83d", "\\ud83d");
    }
}
