package org.caresport.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits as they are when nobody sets any; each test comes from addresses of its own, through a load balancer. */
@QuarkusTest
@WithTestResource(Town.class)
class RateLimitTest {

    private static final int GUESSES = 1000;

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @ParameterizedTest
    @CsvSource({
        "/v1/referrals/, 404, 100",
        "/v1/participations/, 404, 100",
        "/fhir/r4/Task/, 404, 100",
        "/fhir/r4/Patient/, 403, 100",
        "/v1/activities/, 404, 300",
    })
    void whoGuessesAThousandIdsIsStoppedEarlyWhereverTheyAsk(String path, int refusal, int most) {
        String token = tokens.valid();

        List<Integer> answers = guess(() -> from("203.0.113.1", path + UUID.randomUUID() + "?status=" + refusal)
                .header("Authorization", "Bearer " + token));

        assertStoppedAfter(most, refusal, answers);
    }

    @Test
    void whoGuessesWithoutATokenIsStoppedByAddress() {
        List<Integer> answers = guess(() -> from("203.0.113.2", "/v1/referrals/" + UUID.randomUUID()));

        assertStoppedAfter(300, 401, answers);
        assertThat(status(from("203.0.113.3", "/v1/referrals"))).isEqualTo(401);
    }

    @Test
    void whoGuessesTokensIsStoppedByAddress() {
        List<Integer> answers = guess(() -> from("203.0.113.4", "/v1/referrals")
                .header("Authorization", "Bearer " + UUID.randomUUID() + ".e30.c2ln"));

        assertStoppedAfter(300, 401, answers);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, /v1/provider-link",
        "203.0.113.65, /v1/offer-link",
        "203.0.113.66, /v1/self-referrals/verification"
    })
    void whoGuessesLinksIsStoppedAfterThirty(String address, String path) {
        List<Integer> answers = guess(() -> from(address, path + "?status=404")
                .header("Link-Token", UUID.randomUUID().toString()));

        assertStoppedAfter(30, 404, answers);
    }

    @Test
    void whoGuessesCodesIsStoppedAfterTwenty() {
        String token = tokens.valid();

        List<Integer> answers = guess(() -> from("203.0.113.6", "/v1/me/patient-link?status=422")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));

        assertStoppedAfter(20, 422, answers);
    }

    @Test
    void anotherAddressInTheSameIpv6NetworkIsNoFreshStart() {
        guess(() -> from("2001:db8:7:7::1", "/v1/provider-link?status=404"));

        assertThat(status(from("2001:db8:7:7:ffff:ffff:ffff:2", "/v1/provider-link")))
                .isEqualTo(429);
        assertThat(status(from("2001:db8:7:8::1", "/v1/provider-link"))).isEqualTo(200);
    }

    @Test
    void aGuesserDoesNotShutOutTheOfficeBehindTheSameAddress() {
        String guesser = tokens.valid();
        guess(() -> from("203.0.113.7", "/v1/referrals/" + UUID.randomUUID()));
        guess(() -> from("203.0.113.7", "/v1/referrals/" + UUID.randomUUID() + "?status=404")
                .header("Authorization", "Bearer " + guesser));

        HttpResponse<String> colleague =
                visitor.send(from("203.0.113.7", "/v1/referrals").header("Authorization", "Bearer " + tokens.valid()));
        HttpResponse<String> club = visitor.send(from("203.0.113.7", "/v1/provider-link"));
        HttpResponse<String> resident = visitor.send(from("203.0.113.7", "/v1/activities"));

        assertThat(List.of(colleague.statusCode(), club.statusCode(), resident.statusCode()))
                .containsOnly(200);
    }

    /** A minute of the busiest EHR we know of, sent in a few seconds. */
    @Test
    void anEhrThatRefersSeventyFiveTimesASecondIsNotHindered() {
        String ehr = tokens.valid();

        List<Integer> answers = IntStream.range(0, 75 * 60)
                .map(i -> status(from("203.0.113.8", "/fhir/r4").header("Authorization", "Bearer " + ehr)))
                .distinct()
                .boxed()
                .toList();

        assertThat(answers).containsExactly(200);
    }

    @Test
    void whoSendsMoreThanAnAddressMayIsAskedToWait() {
        HttpResponse<String> refused = Stream.generate(
                        () -> visitor.send(from("203.0.113.9", "/v1/activities").header("Accept-Language", "nl")))
                .limit(20_000) // of a slow machine: what is used up comes back meanwhile
                .dropWhile(answer -> answer.statusCode() != 429)
                .findFirst()
                .orElseThrow();

        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(refused).getString("type")).endsWith("/problems/rate-limited");
        assertThat(json(refused).getString("detail")).contains("3000 in 1 minute");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(refused, "Access-Control-Expose-Headers")).contains("Retry-After", "RateLimit-Remaining");
        assertThat(status(from("203.0.113.10", "/v1/activities"))).isEqualTo(200);
    }

    @Test
    void onFhirPathsTheRefusalIsAnOperationOutcome() {
        String token = tokens.valid();
        guess(() -> from("203.0.113.11", "/fhir/r4/Task/" + UUID.randomUUID() + "?status=404")
                .header("Authorization", "Bearer " + token));

        HttpResponse<String> refused =
                visitor.send(from("203.0.113.11", "/fhir/r4/Task").header("Authorization", "Bearer " + token));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/fhir+json");
        assertThat(json(refused).getJsonArray("issue").getJsonObject(0).getString("code"))
                .isEqualTo("throttled");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 6);
    }

    @Test
    void everyAnswerTellsHowMuchIsLeft() throws IOException {
        String token = tokens.valid();

        HttpResponse<String> first = visitor.send(from("203.0.113.12", "/v1/referrals?say=RateLimit-Remaining:7")
                .header("Authorization", "Bearer " + token));

        assertThat(first.headers().allValues("RateLimit-Limit")).containsExactly("9000");
        assertThat(first.headers().allValues("RateLimit-Remaining")).containsExactly("8999");
        assertThat(first.headers().allValues("RateLimit-Reset")).containsExactly("1");
        assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("9000;w=60");
        for (String path : List.of("/", "/v1/activities", "/v1/referrals", "/nowhere", "/odd//path")) {
            assertThat(visitor.send(from("203.0.113.13", path)).headers().map())
                    .as(path)
                    .containsKeys("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "ratelimit-policy");
        }
        assertThat(Wire.exchange(visitor.port(), "GET /v1/activities HTTP/1.1\r\nno header\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("RateLimit-Remaining: ");
    }

    @Test
    void whoWorksInThePagesIsCountedByTheirOwnAddress() {
        List<Integer> one = guess(() -> fromThePages("203.0.113.20", "/v1/offer-link?status=404"));

        assertStoppedAfter(30, 404, one);
        assertThat(status(fromThePages("203.0.113.21", "/v1/offer-link"))).isEqualTo(200);
        assertThat(status(from("203.0.113.20", "/v1/offer-link")))
                .as("the same person without the pages")
                .isEqualTo(429);
    }

    @Test
    void whoDoesNotHaveTheKeyOfThePagesIsCountedByTheAddressTheyComeFrom() throws IOException {
        for (int i = 0; i < 30; i++) {
            assertThat(stranger("wrong-" + Town.DOOR_KEY, "203.0.113." + i)).startsWith("HTTP/1.1 404 ");
        }

        assertThat(stranger(Town.DOOR_KEY.substring(1), "203.0.113.99")).startsWith("HTTP/1.1 429 ");
        assertThat(stranger(Town.DOOR_KEY, "203.0.113.99")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aPageHasALimitOfItsOwnAndWhatIsNotThereIsNoGuess() {
        HttpResponse<String> page = visitor.send(from("203.0.113.22", "/workbench"));

        List<Integer> answers = guess(() -> from("203.0.113.22", "/ui/gone.css?status=404"));

        assertThat(header(page, "RateLimit-Policy")).isEqualTo("18000;w=60");
        assertThat(answers).containsOnly(404);
    }

    private String stranger(String key, String claimed) throws IOException {
        try (Wire wire = Wire.from("127.0.0.8", visitor.port())) {
            wire.write(Wire.request(
                            "GET",
                            "/v1/provider-link?status=404",
                            "X-CareSport-Door-Key: " + key,
                            "X-Forwarded-For: " + claimed)
                    + "\r\n");
            return wire.readToEnd();
        }
    }

    private HttpRequest.Builder fromThePages(String address, String path) {
        return from(address, path).header("X-CareSport-Door-Key", Town.DOOR_KEY);
    }

    private List<Integer> guess(Supplier<HttpRequest.Builder> request) {
        return IntStream.range(0, GUESSES)
                .map(i -> status(request.get()))
                .boxed()
                .toList();
    }

    /** A few more may pass while the limit fills up again. */
    private static void assertStoppedAfter(int most, int refusal, List<Integer> answers) {
        assertThat(answers.subList(0, most)).containsOnly(refusal);
        assertThat(answers.subList(most, GUESSES)).contains(429);
        assertThat(answers.stream().filter(status -> status == refusal)).hasSizeLessThan(most + most / 5 + 5);
        assertThat(answers).containsOnly(refusal, 429);
    }

    private int status(HttpRequest.Builder request) {
        return visitor.send(request).statusCode();
    }

    private HttpRequest.Builder from(String address, String path) {
        return visitor.to(path).header("X-Forwarded-For", address);
    }
}
