package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.caresport.demo.client.Json;
import org.junit.jupiter.api.Test;

/** People who choose something else, stay away, stop or come back; nobody gets stuck, and everybody hears. */
@OnPlatform
class StopsAndReturnsIT {

    private final Platform platform;

    StopsAndReturnsIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whoMissesTheFirstAndTheSecondSessionIsNotForgotten() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        var page = story.clubsPage();

        page.missed(story.today().minusDays(7));
        story.annaReads("een keer niet geweest");
        page.missed(story.today());

        story.waitFor(
                "another programme to be looked for",
                () -> Optional.of(story.history()).filter(kinds -> kinds.contains("rematch-opened")));
        story.toDo("second-session-missed");
        assertThat(story.history()).contains("session-missed", "sessions-missed-in-a-row");
        assertThat(story.view().path("state").asText()).isEqualTo("guided");
    }

    @Test
    void whenTheDoctorCancelsAfterTheEnrolmentClubAndBrokerHearIt() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage();

        story.cancels("Patiënt is verhuisd").expect(200);

        story.standing("cancelled");
        story.ended(participation);
        story.clubsMail(mail -> mail.subject().contains("weer vrij"));
        story.toDo("cancelled-by-doctor").annaReads("ingetrokken");
        assertThat(story.task().path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void anOfferThatNobodyAnswersIsRemindedOfAndLapses() {
        var address = "wacht-%s@demo.caresport.example".formatted(UUID.randomUUID());
        var story = BentCase.of(platform, Letters.reachedAt(address))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.later(Duration.ofDays(6));
        story.mail(address, mail -> mail.mentions("nog niet gekozen"));
        story.later(Duration.ofDays(3));

        story.participation(participation, "offer-expired");
        story.standing("matched").atStep("looking-further");
        story.toDo("offer-lapsed").annaReads("niet op tijd gereageerd");
        assertThat(story.tryToOffer().status()).isEqualTo(201);
    }

    @Test
    void whenThePatientDiesClubAndBrokerHearItAndNobodyWritesToTheFamily() {
        var address = "overleden-%s@demo.caresport.example".formatted(UUID.randomUUID());
        var story = BentCase.of(platform, Letters.reachedAt(address))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");

        story.cancelsBecause("deceased", "Overleden").expect(200);

        story.standing("cancelled").participation(participation, "cancelled");
        story.annaReads("ingetrokken").clubsMail(mail -> mail.subject().contains("weer vrij"));
        assertThat(story.mailsTo(address)).noneMatch(mail -> mail.mentions("gestopt"));
    }

    @Test
    void whoMovesAwayStopsWithoutHavingRefusedAnything() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage().attended(story.today());

        story.broker(
                        "POST",
                        "/v1/referrals/" + story.referral() + "/cancellation",
                        Json.object().put("reasonCode", "moved-away").put("text", "Verhuisd naar Groningen"))
                .expect(200);

        story.clubsMail(mail -> mail.subject().contains("weer vrij"));
        var ended = story.participation(participation, "cancelled");
        assertThat(ended.at("/reason/code").asText()).isEqualTo("moved-away");
        assertThat(story.task().at("/statusReason/coding/0/code").asText()).isEqualTo("moved-away");
    }

    @Test
    void ofTwoOffersAtOnceOneIsDeclinedAndTheOtherGoesOn() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var walking = story.offered();
        assertThat(story.tryToOffer().status()).isEqualTo(409); // the same once more
        var swimming = story.ofAnotherProgramme().offered();

        story.declinedByPhone(walking, "times-do-not-suit");
        story.standing("guided");
        story.toldByPhone(swimming, "acceptance");

        story.participation(swimming, "enrolled");
        story.standing("guided").atStep("enrolled");
    }

    @Test
    void whoDropsOutComesBackInTheSameCase() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var first = story.offered();
        story.toldByPhone(first, "acceptance");
        story.participation(first, "enrolled");
        story.clubsPage().attended(story.today());
        story.withdrawnByPhone(first, "too-heavy");
        story.participation(first, "dropped-out");
        story.clubsMail(mail -> mail.subject().contains("weer vrij"));
        story.standing("matched").atStep("dropped-out");

        var second = story.ofAnotherProgramme().offered();
        story.toldByPhone(second, "acceptance");

        story.participation(second, "enrolled");
        story.atStep("enrolled");
    }

    @Test
    void theWrongPersonWasReferredAndTheCaseIsAMistakeForEverybody() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.takesBackAsAMistake().expect(200);

        story.standing("entered-in-error");
        story.ended(participation);
        story.toDo("cancelled-by-doctor").annaReads("ingetrokken");
        assertThat(story.tryToOffer().status()).isEqualTo(409);
    }

    @Test
    void fourDeclinedOffersLeaveTheCaseOpenForAFifth() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        for (int i = 0; i < 4; i++) {
            var participation = story.offered();
            story.broker(
                            "POST",
                            "/v1/participations/" + participation + "/decline",
                            Json.object()
                                    .put("toldBy", "phone")
                                    .put("reasonCode", "too-far")
                                    .put("text", "Het is te ver"))
                    .expect(200);
            story.standing("matched");
        }

        assertThat(story.offered()).isNotEmpty();
        assertThat(story.history()).filteredOn("declined-by-patient"::equals).hasSize(4);
    }
}
