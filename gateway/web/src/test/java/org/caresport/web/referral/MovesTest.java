package org.caresport.web.referral;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page offers is what the platform allows: its own table of moves says so. */
class MovesTest {

    private static final Path TABLE = Path.of("../../referral-service/src/main/contracts/moves.md");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .build()
            .configure(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @ParameterizedTest
    @CsvSource({
        "TAKE_UP, take-up",
        "ACCEPT, accept",
        "ASK, ask",
        "REJECT, reject",
        "CONTACT_ATTEMPT, contact",
        "UNREACHABLE, give-up",
        "COMPLETE, complete",
        "HAND_OVER, hand-over",
        "REFER_ON, ask-to-take-on",
        "DECLINE, decline",
        "CANCEL, cancel",
        "CLEARANCE, clear"
    })
    void offerWhatTheTableAllows(Act act, String move) throws IOException {
        Map<String, List<String>> rows = rows("| move | draft |");
        List<String> states = requireNonNull(rows.get("move"));

        for (int state = 1; state < states.size(); state++) {
            String code = states.get(state);
            if (code.equals("draft")) {
                continue; // no broker sees one
            }
            boolean allowed = !requireNonNull(rows.get(move), move).get(state).equals("–");
            assertThat(new Moves(referral(code), false, false).can(act))
                    .as("%s when %s", act, code)
                    .isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT_OFFER, accept",
        "DECLINE_OFFER, decline",
        "TAKE_PLACE, take-place",
        "ATTENDANCE, attend",
        "GO_ON, go-on-after-trial",
        "CHANGE_GROUP, request-transfer",
        "EXTEND, extend",
        "FINISH, complete-with-outcome"
    })
    void offerWhatTheTableAllowsOfAParticipation(Act act, String move) throws IOException {
        Map<String, List<String>> rows = rows("| move | offered |");
        List<String> states = requireNonNull(rows.get("move"));

        for (int state = 1; state < states.size(); state++) {
            Case referral = referral("guided", participation(states.get(state)));
            boolean allowed = !requireNonNull(rows.get(move), move).get(state).equals("–");
            assertThat(new Moves(referral, true, false)
                            .whyNot(act, referral.participations().getFirst())
                            .isEmpty())
                    .as("%s when %s", act, states.get(state))
                    .isEqualTo(allowed);
        }
    }

    @Test
    void offerAnIntakeFromTheAcceptanceOn() throws IOException {
        List<String> intake = requireNonNull(rows("| move | draft |").get("intake"));
        List<String> states = requireNonNull(rows("| move | draft |").get("move"));

        for (int state = 2; state < states.size(); state++) {
            assertThat(new Moves(referral(states.get(state)), true, false)
                            .whyNoIntake()
                            .isEmpty())
                    .as(states.get(state))
                    .isEqualTo(!intake.get(state).equals("–"));
        }
    }

    @Test
    void offerNothingPastAMedicalStop() {
        assertThat(new Moves(referral("matched", "", "{\"rule\":\"pressure\",\"text\":{}}"), true, false).whyNoOffer())
                .hasValue("medical-stop");
        assertThat(new Moves(referral("matched"), true, false).whyNoOffer()).isEmpty();
        assertThat(new Moves(referral("needs-clearance"), true, false).whyNoOffer())
                .hasValue("needs-clearance");
    }

    @Test
    void offerNothingOfAReferralThatFollowsAnother() {
        Moves moves = new Moves(referral("in-triage"), true, true);

        assertThat(moves.can(Act.ACCEPT)).isFalse();
        assertThat(moves.whyNot(Act.ACCEPT)).hasValue("merged");
        assertThat(moves.can(Act.SEPARATE)).isTrue();
    }

    @Test
    void offerNothingForwardWhileItIsOnHold() {
        Case referral = referral(
                "guided",
                participation("offered")
                        .replace("\"confirmed\"", "\"onHoldSince\":\"2026-12-01T09:00:00Z\",\"confirmed\""));
        Moves moves = new Moves(referral, true, false);

        assertThat(moves.whyNot(Act.ACCEPT_OFFER, referral.participations().getFirst()))
                .hasValue("on-hold");
        assertThat(moves.whyNot(Act.DECLINE_OFFER, referral.participations().getFirst()))
                .isEmpty();
    }

    @Test
    void giveUpOnlyAfterThreeAttemptsInARowWithoutAnAnswer() {
        assertThat(new Moves(attempted(false, false), true, false).whyNot(Act.UNREACHABLE))
                .hasValue("too-few-attempts");
        assertThat(new Moves(attempted(false, true, false, false), true, false).whyNot(Act.UNREACHABLE))
                .hasValue("too-few-attempts");
        assertThat(new Moves(attempted(true, false, false, false), true, false).can(Act.UNREACHABLE))
                .isTrue();
    }

    /** A table of the document: the first cell of a row, and all its cells. */
    private static Map<String, List<String>> rows(String header) throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        int start = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith(header))
                .findFirst()
                .orElseThrow();
        return lines.subList(start, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .collect(toMap(List::getFirst, cells -> cells));
    }

    private static Case attempted(boolean... reached) {
        var attempts = new ArrayList<String>();
        for (boolean one : reached) {
            attempts.add("{\"channel\":\"phone\",\"reached\":%s,\"by\":\"a\",\"at\":\"2026-12-01T09:00:00Z\"}"
                    .formatted(one));
        }
        return read("contacting", "", "", String.join(",", attempts));
    }

    private static Case referral(String state) {
        return referral(state, "");
    }

    private static Case referral(String state, String participation) {
        return referral(state, participation, "");
    }

    private static Case referral(String state, String participation, String stop) {
        String unanswered = "{\"channel\":\"phone\",\"reached\":false,\"by\":\"a\",\"at\":\"2026-12-01T09:00:00Z\"}";
        return read(state, participation, stop, String.join(",", unanswered, unanswered, unanswered));
    }

    private static String participation(String state) {
        return """
                {"id":"2dd8ec38-f432-4ae1-8aec-1837ac89d3dc","activityId":"e285c1ef-eb1c-3af4-9f54-9114557102d4","title":"Wandelen",
                 "organisationId":"c37f69dd-11dd-3242-9e95-cf47f571a36b","organisationName":"Club","state":"%s",
                 "since":"2026-12-01T09:00:00Z","confirmed":false,"placeExpiresAt":"2026-12-09T09:00:00Z",
                 "trial":{"start":"2026-12-01T09:00:00Z","end":"2026-12-01T10:00:00Z"}}""".formatted(state);
    }

    private static Case read(String state, String participation, String stop, String attempts) {
        try {
            return JSON.readValue("""
                    {"id":"01a232bb-7800-78d0-8a1e-7d46fd1087a6","state":"%s","since":"2026-12-01T09:00:00Z","step":"received",
                     "urgency":"routine","submittedAt":"2026-12-01T09:00:00Z","overdue":false,"requester":{"display":"Arts"},
                     "reasons":[],"measurements":[],"clearances":[],"proposals":[],"excluded":[],"possibleDuplicates":0,
                     "participations":[%s],"medicalStops":[%s],"contactAttempts":[%s],"history":[]}""".formatted(state, participation, stop, attempts), Case.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
