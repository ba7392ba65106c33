package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.story.MainJob;
import org.caresport.stack.Part;
import org.junit.jupiter.api.Test;

/** Whatever happened on the platform: its logs know no person. */
@OnPlatform
class PrivacyIT {

    private final Platform platform;

    PrivacyIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void noLogOfAnyPartHoldsAnythingPersonal() throws IOException {
        new MainJob(platform.cast(), Chronicle.undisturbed()).play();
        refusedLetter();

        for (var part : Part.values()) {
            var log = new String(Files.readAllBytes(platform.stack().log(part)), StandardCharsets.UTF_8);
            assertThat(log).as("the log of %s is written at all", part.title()).isNotEmpty();
            assertThat(personal().filter(log::contains).toList())
                    .as("personal data in %s", platform.stack().log(part))
                    .isEmpty();
        }
    }

    /** Refusals are what tends to be logged whole. */
    private void refusedLetter() {
        var letter = ReferralLetter.ofPieter();
        letter.resource("Patient").put("birthDate", "2999-01-01");
        assertThat(platform.cast().ehr().post(letter).status()).isBetween(400, 422);
    }

    private static Stream<String> personal() {
        return Stream.of(ReferralLetter.ofJohanna(), ReferralLetter.ofPieter())
                .flatMap(letter -> List.of(
                        letter.bsn(),
                        letter.email(),
                        letter.phone(),
                        letter.birthDate(),
                        letter.resource("Patient").at("/name/0/text").asText(),
                        letter.resource("Patient").at("/address/0/line/0").asText())
                        .stream());
    }
}
