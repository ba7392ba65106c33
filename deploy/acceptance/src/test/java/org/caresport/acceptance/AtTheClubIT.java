package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;
import org.caresport.stack.mail.Mail;
import org.junit.jupiter.api.Test;

/** What clubs do with the people they are sent: move them, refuse them, let them wait, keep them. */
@OnPlatform
class AtTheClubIT {

    private static final String OFFER = "Uw buurtsportcoach heeft een voorstel voor u";
    private static final String PLACE = "Er is een plaats voor u gereserveerd";

    private final Platform platform;
    /** The account of Wandelclub De IJsselstappers. */
    private final Session club;

    AtTheClubIT(Platform platform) {
        this.platform = platform;
        this.club = platform.atWorkbench("provider.wandelclub");
    }

    @Test
    void whenTheClubClosesTheProgrammeNobodyWhoHadAPlaceOrWaitedIsForgotten() {
        var first = BentCase.of(platform, Letters::withoutEmail)
                .opens(walk -> walk.put("capacity", 2))
                .acceptedWithIntake()
                .standing("matched");
        var cases = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> BentCase.of(platform, Letters::withoutEmail)
                                        .acceptedWithIntake()
                                        .standing("matched")
                                        .ofTheProgrammeOf(first))
                                .limit(4))
                .toList();
        var participations = cases.stream().map(BentCase::offered).toList();
        for (var i = 0; i < cases.size(); i++) {
            cases.get(i).toldByPhone(participations.get(i), "acceptance");
            cases.get(i).participation(participations.get(i), i < 2 ? "enrolled" : "waitlisted");
        }

        first.closesTheProgramme();

        for (var i = 0; i < cases.size(); i++) {
            cases.get(i).ended(participations.get(i));
            cases.get(i).standing("matched").atStep("looking-further");
        }
        first.toDo("refused-by-club").annaReads("Een aanbieder kan een deelnemer niet plaatsen");
    }

    @Test
    void theClubMovesTheFirstSessionThenCancelsItAndThePatientsCalendarFollows() {
        var patient = Inbox.of(platform, "patient");
        var story = matched(patient);
        story.toldByPhone(story.offered(), "acceptance");
        var first = patient.hears(PLACE);
        assertThat(first.calendar()).contains("METHOD:PUBLISH");

        clubPlans(story, schedule -> schedule.put("startTime", "15:30"));
        var moved = patient.hears("Uw afspraak is veranderd");
        assertThat(of("UID", moved)).isEqualTo(of("UID", first));
        assertThat(of("DTSTART", moved)).isNotEqualTo(of("DTSTART", first));
        clubPlans(story, schedule -> schedule.put("lastOn", "2026-10-06"));
        var cancelled = patient.hears("Uw afspraak gaat niet door");
        assertThat(cancelled.calendar()).contains("METHOD:CANCEL");
        assertThat(of("UID", cancelled)).isEqualTo(of("UID", first));
        story.toDo("session-cancelled").annaReads("de eerste keer van een deelnemer afgezegd");
        clubPlans(story, schedule -> schedule.remove("lastOn"));

        assertThat(patient.hears("Uw afspraak is veranderd", 2).calendar()).contains("METHOD:PUBLISH");
        story.nothingToDo().atStep("enrolled");
    }

    @Test
    void theClubRefusesAPlaceWithAReasonAndTheNextProgrammeIsOffered() {
        var patient = Inbox.of(platform, "patient");
        var story = matched(patient);
        var refused = story.offered();
        story.toldByPhone(refused, "acceptance");
        patient.hears(PLACE);
        var page = story.clubsPage();
        assertThat(page.refuses("no-idea", "?").expect(400).reason()).contains("reasonCode");
        assertThat(story.placesLeft()).isEqualTo(2);

        page.refuses("not-suitable", "Deze groep loopt te snel").expect(200);

        var ended = story.participation(refused, "declined-by-provider");
        assertThat(ended.at("/reason/code").asText()).isEqualTo("not-suitable");
        assertThat(story.who("declined-by-provider")).isEqualTo("provider by link");
        assertThat(patient.hears("Deze keer lukt het helaas niet").mentions("te snel"))
                .isFalse();
        story.standing("matched").atStep("looking-further");
        story.toDo("refused-by-club").annaReads("Een aanbieder kan een deelnemer niet plaatsen");
        story.waitFor(
                "the place to be free again",
                () -> Optional.of(story.placesLeft()).filter(left -> left == 3));
        var next = story.ofAnotherProgramme().offered();
        story.toldByPhone(next, "acceptance");
        story.participation(next, "enrolled");
        patient.hears(PLACE, 2);
        story.atStep("enrolled").nothingToDo();
    }

    @Test
    void whoWaitsForAPlaceIsAskedAsSoonAsOneIsGivenBack() {
        var waiting = Inbox.of(platform, "wacht");
        var first = BentCase.of(platform, Letters::withoutEmail)
                .opens(walk -> walk.put("capacity", 1))
                .acceptedWithIntake()
                .standing("matched");
        var taken = first.offered();
        first.toldByPhone(taken, "acceptance");
        first.participation(taken, "enrolled");
        first.clubsPage();
        var second = matched(waiting).ofTheProgrammeOf(first);
        var participation = second.offered();
        waiting.pageOf(OFFER).accept().expect(200);
        second.participation(participation, "waitlisted");
        waiting.hears("U staat op de wachtlijst");
        second.atStep("waiting-list");

        first.withdrawnByPhone(taken, "times-do-not-suit");

        first.clubsMail(mail -> mail.subject().contains("weer vrij"));
        waiting.pageOf("Er is een plaats voor u vrijgekomen").takePlace().expect(200);
        second.participation(participation, "enrolled");
        waiting.hears(PLACE);
        assertThat(second.who("place-taken")).isEqualTo("patient by link");
        second.atStep("enrolled").nothingToDo();
        assertThat(second.clubsPage().isAbout(participation)).isTrue();
        assertThat(second.placesLeft()).isZero();
    }

    @Test
    void theParticipantsOfTwoClubsStayApart() {
        var mine = enrolled(BentCase.of(platform, Letters::withoutEmail));
        var theirs = enrolled(BentCase.of(platform, Letters::withoutEmail)
                .opens(walk -> walk.put("organisationId", organisation("loopgroep-rustig-aan"))));
        var mineId = participation(mine);
        var theirsId = participation(theirs);
        var present = Json.object().put("presence", "present").put("on", lastSession(mine));

        club.get("/v1/participants/" + mineId).expect(200);
        club.get("/v1/participants/" + theirsId).expect(404);
        club.post("/v1/participants/" + theirsId + "/attendance", present).expect(404);
        var list = Json.object().put("activityId", mine.programme().toString()).put("on", lastSession(mine));
        var lines = list.putArray("participants");
        for (var id : List.of(mineId, theirsId)) {
            lines.addObject().put("participationId", id).put("presence", "present");
        }
        assertThat(club.post("/v1/participants/attendance", list).status()).isBetween(400, 409);

        assertThat(mine.participation(mineId, "enrolled").has("firstSessionOn"))
                .as("a list with a stranger is kept for nobody")
                .isFalse();
        mine.clubsPage().attended(mine.today());
        mine.atStep("first-session");
        theirs.participation(theirsId, "enrolled");
        theirs.atStep("enrolled");
        assertThat(theirs.clubsPage().isAbout(mineId)).isFalse();
    }

    @Test
    void whoFinishesAndBecomesAMemberIsGoodNewsForBrokerAndDoctor() {
        var story = enrolled(BentCase.of(platform, Letters::withoutEmail));
        var participation = participation(story);
        var page = story.clubsPage();
        page.attended(story.today());
        story.participation(participation, "started");
        assertThat(page.finished("fame").expect(400).reason()).contains("outcome");

        page.finished("regular-membership").expect(200);

        assertThat(story.participation(participation, "completed")
                        .path("outcome")
                        .asText())
                .isEqualTo("regular-membership");
        assertThat(story.who("completed")).isEqualTo("provider by link");
        story.toDo("programme-ended").annaReads("heeft een programma afgerond");
        story.does("completion", "regular-membership", "Wordt lid van de wandelclub")
                .expect(200);
        story.nothingToDo();
        var task = story.taskThatIs("completed");
        assertThat(task.at("/executionPeriod/start").asText()).isNotEmpty();
        platform.atWorkbench("officer.olga")
                .get("/v1/referrals/" + story.referral())
                .expect(403);
    }

    private BentCase matched(Inbox patient) {
        return BentCase.of(platform, Letters.reachedAt(patient.address()))
                .acceptedWithIntake()
                .standing("matched");
    }

    private static BentCase enrolled(BentCase story) {
        var participation = story.acceptedWithIntake().standing("matched").offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        return story;
    }

    private static String participation(BentCase story) {
        return story.view().at("/participations/0/id").asText();
    }

    private static String lastSession(BentCase story) {
        return story.clubsPage().view().at("/sessions/0/on").asText();
    }

    private String organisation(String slug) {
        return platform.cast().municipality().organisation(slug).id().toString();
    }

    /** The club itself changes when its walks are. */
    private void clubPlans(BentCase story, Consumer<ObjectNode> schedule) {
        var path = "/v1/activities/" + story.programme();
        var now = club.get(path).expect(200);
        var body = story.programme(walk -> {
            walk.set("schedule", now.body().path("schedule").deepCopy());
            schedule.accept((ObjectNode) walk.path("schedule"));
        });
        club.send("PUT", path, body, Map.of("If-Match", now.header("ETag"))).expect(200);
    }

    /** The value of a property of the entry for the calendar. */
    private static String of(String property, Mail mail) {
        var line = Pattern.compile(property + ":(.*)").matcher(mail.calendar());
        assertThat(line.find()).as("%s in %s", property, mail.calendar()).isTrue();
        return line.group(1).strip();
    }
}
