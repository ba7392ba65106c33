package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.caresport.demo.data.Broker;
import org.caresport.demo.data.Municipality;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.Workbench;
import org.junit.jupiter.api.Test;

/** What a broker cannot do alone: be there always, know who was referred twice, offer what there is not. */
@OnPlatform
class BrokersTogetherIT {

    private static final String ADMIN = "beheer@demo.caresport.example";
    private static final String HANDED_OVER = "Een collega heeft werk aan u overgedragen";

    private final Platform platform;

    BrokersTogetherIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whereThereIsNoBrokerThePatientIsToldTheTruthAndTheAdminIsAlarmed() {
        var address = "patient." + UUID.randomUUID() + "@demo.caresport.example";
        var story = BentCase.by(platform, platform.practice("ehr-didam"), letter -> {
            Letters.reachedAt(address).accept(letter);
            letter.resource("Patient").putArray("address").addObject().put("postalCode", "6941 AB");
        });

        assertThat(story.mail(address, mail -> true).text()).contains("nog geen buurtsportcoach");
        story.mail(ADMIN, mail -> true);
    }

    @Test
    void ofTwoBrokersWhoActAtOnceOneIsFirstAndTheOtherIsToldSo() {
        var story = BentCase.of(platform, Letters::withoutEmail);

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
    void aBrokerHandsOverAllCasesForAHolidayAndGetsThemBack() {
        var carla = broker("broker.carla");
        var anna = broker("broker.anna");
        var patient = Inbox.of(platform, "patient");
        var story = inCarlasNeighbourhood(Letters.reachedAt(patient.address()));
        var other = inCarlasNeighbourhood(Letters::withoutEmail);
        var cases = List.of(story, other);
        cases.forEach(one -> one.ownedBy(login(carla))
                .guidedBy(workbench(carla))
                .acceptedWithIntake()
                .standing("matched"));
        story.mail(carla.email(), mail -> mail.mentions("Er is een nieuwe verwijzing voor u"));

        var holiday = Json.object()
                .put("municipality", Municipality.CODE)
                .put("to", login(anna))
                .put("begins", platform.today().toString())
                .put("ends", platform.today().plusDays(13).toString())
                .put("note", "Twee weken weg; beiden wachten op een voorstel");
        workbench(carla).session().post("/v1/hand-overs", holiday).expect(201);

        cases.forEach(one -> one.ownedBy(login(anna)));
        story.annaReads(HANDED_OVER).guidedBy(platform.cast().anna());
        var participation = story.offered();
        assertThat(patient.hears("Uw buurtsportcoach heeft een voorstel voor u").mentions("Anna Wolters: +31314000201"))
                .as("whom the patient can call now")
                .isTrue();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        patient.hears("Er is een plaats voor u gereserveerd");

        story.later(Duration.ofDays(14));

        cases.forEach(one -> one.ownedBy(login(carla)));
        story.mail(carla.email(), mail -> mail.mentions(HANDED_OVER));
        assertThat(story.history()).filteredOn("handed-over"::equals).hasSize(2);
        story.atStep("enrolled");
    }

    @Test
    void twoPracticesReferOnePersonAndTheBrokerMakesOneCaseOfTwoAndTwoAgain() {
        var person = Letters.named("Zwanenburg", "1947-03-02");
        var first = BentCase.of(platform, person);
        var second = BentCase.by(platform, platform.practice("ehr-didam"), person);

        assertThat(first.view().path("possibleDuplicates").asInt()).isEqualTo(1);
        var found = second.view("possible-duplicates").at("/items/0");
        assertThat(found.path("referralId").asText()).isEqualTo(first.referral());
        assertThat(found.path("basis")).extracting(JsonNode::asText).contains("birth-date", "name", "reasons");

        second.does("merge", Json.object().put("leadingId", first.referral())).expect(200);
        first.acceptedWithIntake().standing("matched").atStep("proposed");

        second.taskThatIs("in-progress");
        second.atStep("proposed");
        assertThat(second.does(
                                "contact-attempts",
                                Json.object().put("channel", "phone").put("reached", true))
                        .expect(409)
                        .body()
                        .path("leadingId")
                        .asText())
                .as("where the work is done")
                .isEqualTo(first.referral());

        second.broker("DELETE", "/v1/referrals/" + second.referral() + "/merge", null)
                .expect(200);

        second.taskThatIs("requested");
        assertThat(second.history()).contains("merged", "separated");
        first.taskThatIs("in-progress");
        second.acceptedWithIntake().standing("matched");
    }

    @Test
    void nothingFitsUntilAClubOpensAProgrammeAndTheRegisterSaysWhatBecameOfIt() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake(told -> told.putArray("languages").add("yo"))
                .standing("no-match")
                .toDo("no-match")
                .annaReads("nog niets gevonden dat past")
                .atStep("no-programme");
        assertThat(story.task().path("status").asText()).isEqualTo("on-hold");
        assertThat(story.view().path("excluded").findValuesAsText("rule")).contains("no-shared-language");
        assertThat(registered(story, open -> !open.has("closedBy"))
                        .path("excludingRules")
                        .toString())
                .contains("no-shared-language");

        story.opens(walk -> walk.putArray("languages").add("nl").add("yo"));

        story.standing("matched").annaReads("nu wel iets gevonden dat past").atStep("proposed");
        assertThat(story.proposals()).containsExactly(story.programme().toString());
        assertThat(story.toDos()).doesNotContain("no-match");
        registered(story, one -> one.path("closedBy").asText().equals("later-match"));
        assertThat(platform.atWorkbench("officer.olga")
                        .get("/v1/unmet-demands/totals?by=need")
                        .expect(200)
                        .body()
                        .toString())
                .as("one person is in no number that an officer reads")
                .doesNotContain("language-yo");
        story.toldByPhone(story.offered(), "acceptance");
    }

    private BentCase inCarlasNeighbourhood(Consumer<ReferralLetter> letter) {
        return BentCase.of(platform, letter.andThen(Letters.livingAt("7002 AB")));
    }

    /** The search for somebody who speaks Yoruba alone, in the register that brokers read. */
    private static JsonNode registered(BentCase story, Predicate<JsonNode> fits) {
        return story.waitFor(
                "the unmet demand in the register",
                () -> StreamSupport.stream(
                                story.broker("GET", "/v1/unmet-demands?limit=200", null)
                                        .expect(200)
                                        .body()
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(one -> one.path("needs").toString().contains("language-yo"))
                        .filter(fits)
                        .findFirst());
    }

    private Broker broker(String slug) {
        return platform.cast().municipality().brokers().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private Workbench workbench(Broker broker) {
        return new Workbench(platform.atWorkbench(broker.slug()));
    }

    private static String login(Broker broker) {
        return broker.login().toString();
    }
}
