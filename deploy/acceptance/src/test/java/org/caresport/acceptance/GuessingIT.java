package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Session;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries what may be there meets the limits that ship, and nobody else does. The guessers are people whom no other
 * test needs: the limits are the same for all tests, and guesses by address would be everybody's.
 */
@OnPlatform
class GuessingIT {

    private static final int GUESSES = 1000;

    private final Platform platform;

    GuessingIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whoTriesAThousandIdsIsStoppedAndTheColleagueIsNot() {
        var guesser = platform.person("caresport-workbench", "workbench", "broker.carla");

        var answers = guess(guesser, "/v1/referrals/");

        assertStopped(answers, 100);
        var colleague = platform.person("caresport-workbench", "workbench", "broker.bram");
        var worklist = colleague.get("/v1/referrals");
        assertThat(worklist.status()).isEqualTo(200);
        assertThat(Integer.parseInt(worklist.header("RateLimit-Remaining"))).isPositive();
    }

    @Test
    void whoTriesAThousandTasksIsStoppedByAnOperationOutcome() {
        var guesser = platform.person("caresport-workbench", "workbench", "officer.olga");

        var answers = guess(guesser, "/fhir/r4/Task/");

        var refused =
                answers.stream().filter(answer -> answer.is(429)).findFirst().orElseThrow();
        assertThat(refused.body().path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(refused.body().at("/issue/0/code").asText()).isEqualTo("throttled");
    }

    @Test
    void whatARefusalMeansIsToldInBothLanguages() {
        for (var language : List.of("nl", "en")) {
            var page = platform.session("").send("GET", "/problems/rate-limited?lang=" + language, null, Map.of());

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language);
        }
    }

    private static List<Answer> guess(Session guesser, String path) {
        return IntStream.range(0, GUESSES)
                .mapToObj(i -> guesser.get(path + UUID.randomUUID()))
                .toList();
    }

    private static void assertStopped(List<Answer> answers, int most) {
        assertThat(answers).allMatch(answer -> answer.is(404) || answer.is(429));
        assertThat(answers.stream().filter(answer -> answer.is(404))).hasSizeBetween(most, most + most / 2);
        var refused =
                answers.stream().filter(answer -> answer.is(429)).findFirst().orElseThrow();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 6);
        assertThat(refused.body().path("type").asText()).endsWith("/problems/rate-limited");
    }
}
