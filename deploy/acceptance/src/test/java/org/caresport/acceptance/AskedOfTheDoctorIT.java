package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caresport.demo.client.Json;
import org.junit.jupiter.api.Test;

/** Questions that wait, patients who go back, and measurements that come when they come. */
@OnPlatform
class AskedOfTheDoctorIT {

    private final Platform platform;

    AskedOfTheDoctorIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aPatientWhoIsStoppedMedicallyIsClearedByTheDoctorAndGoesOn() {
        var story = BentCase.of(platform, Letters.withBloodPressure(185))
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
        var story = BentCase.of(platform, Letters.withBloodPressure(190))
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
    void aStopInWeekThreeHoldsTheProgrammeUntilItIsClearedInWeekSix() {
        var story = BentCase.of(platform, Letters::withoutEmail)
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
    void aQuestionThatNobodyAnswersForWeeksIsNotForgottenAndItsAnswerIsHeard() {
        var story = BentCase.of(platform, Letters::withoutEmail);

        story.does("information-request", Json.object().put("text", "Gebruikt meneer bètablokkers?"))
                .expect(200);
        assertThat(story.atStep("question-asked")
                        .taskThatIs("on-hold")
                        .at("/statusReason/text")
                        .asText())
                .isEqualTo("Gebruikt meneer bètablokkers?");
        story.toDo("question-unanswered");
        story.later(Duration.ofDays(21));
        story.toDo("overdue").annaReads("wachten te lang op een volgende stap");

        story.replies("Nee, geen bètablokkers").expect(200);

        story.toDo("question-answered").annaReads("De verwijzer heeft uw vraag beantwoord");
        assertThat(story.toDos()).containsExactly("question-answered");
        assertThat(story.who("information-answered")).isEqualTo("referrer by ehr");
        assertThat(story.task().path("status").asText()).isEqualTo("requested");
        story.acceptedWithIntake().standing("matched").nothingToDo();
    }

    @Test
    void whoNeedsTheDoctorFirstIsHandedBackWithAReasonThatOnlyTheDoctorReads() {
        var patient = Inbox.of(platform, "patient");
        var story = BentCase.of(platform, Letters.reachedAt(patient.address()))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage();
        assertThat(story.does("hand-back", "no-idea", "?").expect(400).reason()).contains("reasonCode");

        story.does("hand-back", "needs-medical-assessment", "Graag eerst naar de knie kijken")
                .expect(200);

        var task = story.standing("handed-back").atStep("stopped").taskThatIs("failed");
        assertThat(task.at("/statusReason/coding/0/code").asText()).isEqualTo("needs-medical-assessment");
        assertThat(task.at("/statusReason/text").asText()).contains("Graag eerst naar de knie kijken");
        story.ended(participation);
        assertThat(patient.hears("Uw aanmelding is gestopt").mentions("knie")).isFalse();
        assertThat(story.clubsMail(mail -> mail.subject().contains("weer vrij")).mentions("knie"))
                .isFalse();
        story.nothingToDo();
    }

    @Test
    void aLaterMeasurementStopsWhatIsNotSafeAndAnOlderOneThatArrivesAfterItChangesNothing() {
        var patient = Inbox.of(platform, "patient");
        var story = BentCase.of(platform, Letters.reachedAt(patient.address()))
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        var page = story.clubsPage();

        story.measuresHeartRate(112, platform.now()).expect(201);

        story.standing("needs-clearance").onHold(participation, true).atStep("on-hold");
        assertThat(story.taskThatIs("on-hold").at("/statusReason/coding/0/code").asText())
                .isEqualTo("stop-resting-heart-rate");
        patient.hears("Even wachten met bewegen");
        story.clubsMail(mail -> mail.subject().equals("Een deelnemer komt voorlopig niet"));
        assertThat(page.view().path("allowed")).isEmpty();
        story.measuresHeartRate(68, platform.now().minusDays(2)).expect(201);
        assertThat(heartRate(story)).as("the newest by date, not by arrival").isEqualTo(112);
        story.standing("needs-clearance").onHold(participation, true);

        story.answers("cleared", "Koorts is over, mag weer").expect(200);

        story.standing("guided").onHold(participation, false).atStep("enrolled");
        patient.hears("U kunt weer verder");
        page.attended(story.today());
        story.participation(participation, "started");
    }

    private static int heartRate(BentCase story) {
        return story.view()
                .path("measurements")
                .valueStream()
                .filter(one -> one.path("measure").asText().equals("resting-heart-rate"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asInt();
    }
}
