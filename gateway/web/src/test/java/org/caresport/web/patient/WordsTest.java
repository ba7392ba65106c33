package org.caresport.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code that the platform can send to a patient has words. */
class WordsTest {

    private static final String REFERRAL = "referral-service";
    private static final String CATALOG = "activity-catalog-service";

    @ParameterizedTest
    @CsvSource({
        "referral-service, ParticipationStage, is",
        "referral-service, ParticipationStage, says",
        "referral-service, FollowUpStage, is",
        "referral-service, Step, step",
        "referral-service, Outcome, outcome",
        "referral-service, ContactSource, source",
        "activity-catalog-service, SocialForm, form",
        "activity-catalog-service, Intensity, hard",
        "activity-catalog-service, Accessibility, access"
    })
    void areThereForEveryCode(String service, String codes, String about) throws IOException {
        List<String> sent = codes(service, codes);

        assertThat(sent).isNotEmpty();
        assertThat(texts())
                .containsAll(sent.stream().map(code -> Words.key(about, code)).toList());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void areThereForEveryReasonThatCanBeChosenAndTheReasonIsOneOfThePlatform(Refusal refusal) throws IOException {
        Offer attending = OfferTest.in("active");

        List<Refusal.Choice> choices = refusal.choices(attending);

        assertThat(texts())
                .containsAll(choices.stream().map(Refusal.Choice::key).toList());
        assertThat(codes(REFERRAL, refusal.isDecline() ? "DeclineReason" : "StopReason"))
                .containsAll(choices.stream().map(Refusal.Choice::code).toList());
    }

    @Test
    void areThereForWhatIsToldApart() {
        assertThat(texts())
                .containsAll(Stream.of("on-hold", "place-free", "to-be-confirmed")
                        .flatMap(standing -> Stream.of(Words.key("is", standing), Words.key("says", standing)))
                        .toList())
                .containsAll(Arrays.stream(Done.values()).map(Done::key).toList())
                .contains("journey1", "journey2", "journey3", "journey4", "journey5");
    }

    @Test
    void everyDeclineReasonCanBeChosen() throws IOException {
        assertThat(Refusal.DECLINE.choices(OfferTest.in("offered")).stream().map(Refusal.Choice::code))
                .containsExactlyInAnyOrderElementsOf(codes(REFERRAL, "DeclineReason"));
        assertThat(codes(CATALOG, "SocialForm")).isNotEmpty();
    }

    private static Set<String> texts() {
        return Arrays.stream(MeTexts.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static List<String> codes(String service, String schema) throws IOException {
        return Files.readAllLines(Path.of("../..", service, "src/main/contracts/openapi.yaml")).stream()
                .dropWhile(line -> !line.equals("    " + schema + ":"))
                .dropWhile(line -> !line.strip().equals("enum:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("      - "))
                .map(line -> line.substring("      - ".length()))
                .toList();
    }
}
