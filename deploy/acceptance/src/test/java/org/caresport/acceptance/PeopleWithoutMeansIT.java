package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Waiting;
import org.junit.jupiter.api.Test;

/** People who miss something that the straight story takes for granted: e-mail, the language, a doctor. */
@OnPlatform
class PeopleWithoutMeansIT {

    private static final String OFFER = "Uw buurtsportcoach heeft een voorstel voor u";
    private static final String PLACE = "Er is een plaats voor u gereserveerd";

    private final Platform platform;

    PeopleWithoutMeansIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aPatientWithoutEmailComesToTheFirstSessionByTellingTheBroker() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        var participation = story.offered();

        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage().attended(story.today());

        story.participation(participation, "started");
        story.atStep("first-session");
        assertThat(story.who("accepted")).isEqualTo("broker by phone for patient");
    }

    @Test
    void aFatherWithoutEmailIsRepresentedByHisDaughterWhoActsByTheLinkInHerMail() {
        var daughter = Inbox.of(platform, "dochter");
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        story.broker(
                        "PUT",
                        "/v1/referrals/" + story.referral() + "/representative",
                        Json.object()
                                .put("name", "Fatma Testman")
                                .put("relationship", "child")
                                .put("ground", "written-authorisation")
                                .put("email", daughter.address())
                                .put("language", "nl"))
                .expect(200);

        var participation = story.offered();
        daughter.pageOf(OFFER).accept().expect(200);

        story.participation(participation, "enrolled");
        assertThat(story.who("accepted")).isEqualTo("representative by link for patient");
        daughter.hears(PLACE);
        var page = story.clubsPage();
        assertThat(page.view().at("/participant/name").asText()).contains("Testman");
        page.confirm();
        assertThat(daughter.hears("Uw plaats is bevestigd").mentions("Testman")).isFalse();
        page.attended(story.today());
        story.atStep("first-session").nothingToDo();
        assertThat(story.view().path("patient").has("email")).isFalse();
    }

    @Test
    void whoSpeaksTurkishOnlyReadsInTurkishWhomToAskAndComesToAGroupThatSpeaksIt() {
        var ayse = Inbox.of(platform, "ayse");
        var story = BentCase.of(platform, Letters.reachedAt(ayse.address()).andThen(Letters.speaking("tr")));
        assertThat(ayse.hears("Welkom: uw persoonlijke pagina staat klaar").mentions("Bu mesaj Felemenkçe yazılmıştır"))
                .isTrue();

        story.opens(group -> group.putArray("languages").add("nl").add("tr"))
                .acceptedWithIntake(told -> told.putArray("languages").add("tr"))
                .standing("matched");
        var participation = story.offered();
        var offer = ayse.hears(OFFER);
        ayse.pageOf(OFFER).accept().expect(200);

        assertThat(offer.mentions("Birinden yardım isteyin veya şu numarayı arayın: +31314000201"))
                .as("whom to ask, and Anna's number")
                .isTrue();
        assertThat(offer.mentions("U beslist zelf")).as("the rest in Dutch").isTrue();
        story.participation(participation, "enrolled");
        assertThat(ayse.hears(PLACE).mentions("Bu mesaj Felemenkçe yazılmıştır"))
                .isTrue();
        story.clubsPage().attended(story.today());
        story.atStep("first-session");
    }

    @Test
    void whoseNumberAndAddressWereWrongIsReachedAsTheyToldTheBroker() {
        var wrong = Inbox.of(platform, "oud-adres");
        var right = Inbox.of(platform, "nieuw-adres");
        var story = BentCase.of(platform, Letters.reachedAt(wrong.address()))
                .acceptedWithIntake()
                .standing("matched");
        wrong.hears("Welkom: uw persoonlijke pagina staat klaar");

        story.broker(
                        "PUT",
                        "/v1/referrals/" + story.referral() + "/patient-contact",
                        Json.object()
                                .put("phone", "+31600000042")
                                .put("email", right.address())
                                .put("language", "nl"))
                .expect(200);
        var participation = story.offered();
        right.pageOf(OFFER).accept().expect(200);

        story.participation(participation, "enrolled");
        right.hears(PLACE);
        assertThat(wrong.subjects()).doesNotContain(OFFER, PLACE);
        assertThat(story.clubsPage().view().at("/participant/phone").asText()).isEqualTo("+31600000042");
        assertThat(story.view().at("/patient/contactSource").asText()).isEqualTo("broker");
        assertThat(story.patientOfThePractice().path("telecom").toString())
                .as("what the practice wrote stays the practice's")
                .contains(wrong.address())
                .doesNotContain(right.address());
    }

    @Test
    void whoRefersThemselvesIsGuidedAsAnybodyAndNoDoctorHearsOfIt() {
        var truus = Inbox.of(platform, "truus");
        var name = uniqueName("Truus");
        platform.anonymous()
                .post("/v1/self-referrals", form(person(name).put("email", truus.address())))
                .expect(202);
        assertThat(platform.cast().anna().onWorklist("submitted", "patient/name", name))
                .as("nothing is opened before she says that it was she")
                .isEmpty();

        var proof = truus.hears("Klopt het dat u zich heeft aangemeld?")
                .secret("self-referral")
                .orElseThrow();
        var opened = platform.anonymous()
                .post("/v1/self-referrals/verification", Json.object(), Map.of("Link-Token", proof))
                .expect(200)
                .body();

        assertThat(opened.at("/broker/name").asText()).isEqualTo("Anna Wolters");
        truus.hears("Welkom: uw persoonlijke pagina staat klaar");
        var story = BentCase.opened(platform, onWorklist(name)).opens(_ -> {});
        assertThat(story.who("submitted")).isEqualTo("patient by link");
        assertThat(story.view("self-referral").has("practice"))
                .as("no practice is to be told")
                .isFalse();
        platform.cast().ehr().session().get("/fhir/r4/Task/" + story.referral()).expect(404);
        story.acceptedWithIntake().standing("matched");
        var participation = story.offered();
        truus.pageOf(OFFER).accept().expect(200);
        story.participation(participation, "enrolled");
        truus.hears(PLACE);
        story.clubsPage().attended(story.today());
        story.participation(participation, "started");
    }

    @Test
    void aFitnessTestFindsTooHighAPressureAndTheBrokerHoldsTheDoctorsLetter() {
        var test = Json.object();
        test.set("person", person(uniqueName("Kees")).put("phone", "0612345678").put("practice", "Praktijk De Huet"));
        test.putObject("test")
                .put("name", "Fittest 55+")
                .put("on", storyDay())
                .put("systolic", 186)
                .put("diastolic", 92);
        test.putObject("consent").put("by", "resident").put("on", storyDay());
        var referral = platform.cast()
                .anna()
                .session()
                .post("/v1/fitness-test-referrals", test)
                .expect(201)
                .body()
                .path("referralId")
                .asText();

        var story = BentCase.opened(platform, referral).opens(_ -> {});
        story.acceptedWithIntake().standing("needs-clearance").annaReads("eerst toestemming van de verwijzer nodig");
        story.isNotOfferedForAStop();
        assertThat(story.view("self-referral").path("practice").asText())
                .as("whom he wants to be told")
                .isEqualTo("Praktijk De Huet");
        var word = Json.object().put("given", true).put("on", storyDay()).put("clinician", "dr. Voorbeeld");
        assertThat(story.does("clearance", word).expect(400).reason())
                .as("a broker's word is none")
                .contains("document");
        story.does("clearance", word.put("document", "Brief van de praktijk")).expect(200);

        story.standing("matched");
        assertThat(story.who("clearance-given")).startsWith("broker");
        assertThat(story.view().at("/clearances/0/document").asText()).isEqualTo("Brief van de praktijk");
        story.toldByPhone(story.offered(), "acceptance");
    }

    private String onWorklist(String name) {
        return Waiting.until(
                        "a referral of " + name,
                        platform.cast().patience(),
                        () -> platform.cast().anna().onWorklist("submitted", "patient/name", name))
                .path("id")
                .asText();
    }

    private static ObjectNode form(ObjectNode person) {
        var form = Json.object().put("consentToBeCalled", true);
        form.set("person", person);
        return form;
    }

    private static ObjectNode person(String name) {
        return Json.object()
                .put("name", name)
                .put("birthDate", "1961-05-02")
                .put("postcode", "7005 AB")
                .put("language", "nl")
                .put("wish", "Weer met mijn kleinkinderen fietsen");
    }

    /** Letters alone, as a name is. */
    private static String uniqueName(String first) {
        return first + " van " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private String storyDay() {
        return platform.today().toString();
    }
}
