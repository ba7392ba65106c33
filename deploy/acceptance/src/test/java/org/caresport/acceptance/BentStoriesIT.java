package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Login;
import org.caresport.demo.client.Session;
import org.caresport.demo.people.Ehr;
import org.caresport.stack.Part;
import org.junit.jupiter.api.Test;

/** Cases that bend: nobody gets stuck, and everybody hears. */
@OnPlatform
class BentStoriesIT {

    private static final String ANNA = "anna.wolters@demo.caresport.example";
    private static final String ADMIN = "beheer@demo.caresport.example";

    private final Platform platform;

    BentStoriesIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aPatientWithoutEmailComesToTheFirstSessionByTellingTheBroker() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage().attended(story.today());

        story.participation(participation, "started");
        story.atStep("first-session");
        var accepted = StreamSupport.stream(story.view().path("history").spliterator(), false)
                .filter(line -> line.path("kind").asText().equals("accepted") && line.has("participation"))
                .findFirst()
                .orElseThrow();
        assertThat(accepted.path("actor").asText()).isEqualTo("broker");
        assertThat(accepted.path("way").asText()).isEqualTo("phone");
        assertThat(accepted.path("onBehalfOf").asText()).isEqualTo("patient");
    }

    @Test
    void aPatientWhoIsStoppedMedicallyIsClearedByTheDoctorAndGoesOn() {
        var story = BentCase.of(platform, BentCase.withBloodPressure(185))
                .acceptedWithIntake()
                .standing("needs-clearance");
        story.open();

        story.isNotOfferedForAStop();
        assertThat(story.taskThatIs("on-hold").at("/statusReason/coding/0/code").asText())
                .isEqualTo("stop-systolic-pressure");
        story.answers("cleared", "Alleen rustig bewegen").expect(200);

        story.standing("matched");
        assertThat(story.view().at("/clearances/0/covers/0/upTo").asInt()).isEqualTo(185);
        assertThat(story.view().at("/clearances/0/way").asText()).isEqualTo("ehr");
        story.toldByPhone(story.offered(), "acceptance");
    }

    @Test
    void aDoctorWhoSaysNoKeepsTheCaseOnHoldUntilAnotherWord() {
        var story = BentCase.of(platform, BentCase.withBloodPressure(190))
                .acceptedWithIntake()
                .standing("needs-clearance");

        story.answers("not-cleared", "Eerst medicatie aanpassen").expect(200);

        assertThat(story.task().path("status").asText()).isEqualTo("on-hold");
        assertThat(story.tryToOffer().status()).isEqualTo(422); // not even known yet
        story.open();
        story.isNotOfferedForAStop();
        story.answers("cleared", "Druk is gedaald").expect(200);
        story.standing("matched");
    }

    @Test
    void whoMissesTheFirstAndTheSecondSessionIsNotForgotten() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        var page = story.clubsPage();

        page.missed(story.today().minusDays(7));
        story.mail(ANNA, mail -> mail.mentions("een keer niet geweest"));
        page.missed(story.today());

        story.waitFor(
                "another programme to be looked for",
                () -> Optional.of(story.history()).filter(kinds -> kinds.contains("rematch-opened")));
        assertThat(story.history()).contains("session-missed", "sessions-missed-in-a-row");
        assertThat(story.view().path("state").asText()).isEqualTo("guided");
    }

    @Test
    void whenTheDoctorCancelsAfterTheEnrolmentClubAndBrokerHearIt() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
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
        assertThat(story.task().path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void anOfferThatNobodyAnswersIsRemindedOfAndLapses() {
        var address = "wacht-%s@demo.caresport.example".formatted(UUID.randomUUID());
        var story = BentCase.of(platform, BentCase.reachedAt(address))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.later(Duration.ofDays(6));
        story.mail(address, mail -> mail.mentions("nog niet gekozen"));
        story.later(Duration.ofDays(3));

        story.participation(participation, "offer-expired");
        story.standing("matched").atStep("looking-further");
        assertThat(story.tryToOffer().status()).isEqualTo(201);
    }

    @Test
    void aStopInWeekThreeHoldsTheProgrammeUntilItIsClearedInWeekSix() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        var page = story.clubsPage();
        page.attended(story.today());

        story.later(Duration.ofDays(21));
        story.finds("unexplained-dizziness").standing("needs-clearance").onHold(participation, true);
        assertThat(story.atStep("on-hold")
                        .taskThatIs("on-hold")
                        .at("/statusReason/coding/0/code")
                        .asText())
                .isEqualTo("stop-unexplained-dizziness");
        assertThat(page.view().path("allowed")).isEmpty();
        assertThat(page.reports(true, story.today()).status()).isEqualTo(409);

        story.later(Duration.ofDays(21));
        story.answers("cleared", "Onderzocht, mag weer bewegen").expect(200);
        story.standing("guided").onHold(participation, false);
        page.attended(story.today());
        story.participation(participation, "active");
        story.atStep("active");
    }

    @Test
    void whenThePatientDiesClubAndBrokerHearItAndNobodyWritesToTheFamily() {
        var address = "overleden-%s@demo.caresport.example".formatted(UUID.randomUUID());
        var story = BentCase.of(platform, BentCase.reachedAt(address))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");

        story.cancelsBecause("deceased", "Overleden").expect(200);

        story.standing("cancelled").participation(participation, "cancelled");
        story.mail(ANNA, mail -> mail.mentions("ingetrokken"));
        assertThat(story.mailsTo(address)).noneMatch(mail -> mail.mentions("gestopt"));
    }

    @Test
    void whoMovesAwayStopsWithoutHavingRefusedAnything() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
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

        var ended = story.participation(participation, "cancelled");
        assertThat(ended.at("/reason/code").asText()).isEqualTo("moved-away");
        assertThat(story.task().at("/statusReason/coding/0/code").asText()).isEqualTo("moved-away");
    }

    @Test
    void whenTheClubClosesTheProgrammeNobodyWhoHadAPlaceOrWaitedIsForgotten() {
        var first = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var cases = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> BentCase.of(platform, BentCase::withoutEmail)
                                        .acceptedWithIntake()
                                        .standing("matched")
                                        .ofTheProgrammeOf(first))
                                .limit(4))
                .toList();
        var participations = cases.stream().map(BentCase::offered).toList();
        for (var i = 0; i < cases.size(); i++) {
            cases.get(i).toldByPhone(participations.get(i), "acceptance");
            cases.get(i).participation(participations.get(i), i < 3 ? "enrolled" : "waitlisted");
        }

        first.closesTheProgramme();

        for (var i = 0; i < cases.size(); i++) {
            cases.get(i).ended(participations.get(i));
            cases.get(i).standing("matched").atStep("looking-further");
        }
    }

    @Test
    void ofTwoOffersAtOnceOneIsDeclinedAndTheOtherGoesOn() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
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
        var story = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var first = story.offered();
        story.toldByPhone(first, "acceptance");
        story.participation(first, "enrolled");
        story.clubsPage().attended(story.today());
        story.withdrawnByPhone(first, "too-heavy");
        story.participation(first, "dropped-out");
        story.standing("matched").atStep("dropped-out");

        var second = story.ofAnotherProgramme().offered();
        story.toldByPhone(second, "acceptance");

        story.participation(second, "enrolled");
        story.atStep("enrolled");
    }

    @Test
    void theWrongPersonWasReferredAndTheCaseIsAMistakeForEverybody() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.takesBackAsAMistake().expect(200);

        story.standing("entered-in-error");
        story.ended(participation);
        assertThat(story.tryToOffer().status()).isEqualTo(409);
    }

    @Test
    void ofTwoBrokersWhoActAtOnceOneIsFirstAndTheOtherIsToldSo() {
        var story = BentCase.of(platform, BentCase::withoutEmail);

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> story.broker("POST", "/v1/referrals/" + story.referral() + "/acceptance", Json.object())))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void fourDeclinedOffersLeaveTheCaseOpenForAFifth() {
        var story = BentCase.of(platform, BentCase::withoutEmail)
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

    @Test
    void whereThereIsNoBrokerThePatientIsToldTheTruthAndTheAdminIsAlarmed() {
        var address = "patient." + UUID.randomUUID() + "@demo.caresport.example";
        var story = BentCase.by(platform, new Ehr(otherPractice()), letter -> {
            BentCase.reachedAt(address).accept(letter);
            letter.resource("Patient").putArray("address").addObject().put("postalCode", "6941 AB");
        });

        assertThat(story.mail(address, mail -> true).text()).contains("nog geen buurtsportcoach");
        story.mail(ADMIN, mail -> true);
    }

    private Session otherPractice() {
        var stack = platform.stack();
        var scopes = List.of("Patient", "ServiceRequest", "Task", "Observation").stream()
                .map(type -> "system/" + type + ".crus")
                .toArray(String[]::new);
        var token = stack.tokens().machine("ehr-didam", stack.key("ehr-didam"), scopes);
        return Session.fhir(new Gateway(stack.url(Part.GATEWAY), Duration.ZERO), Login.of(() -> token));
    }
}
