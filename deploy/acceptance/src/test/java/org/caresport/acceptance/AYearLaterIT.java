package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What comes long afterwards. It is played last: a year makes everything in the demo's catalogue old. */
@OnPlatform
@Order(Integer.MAX_VALUE)
class AYearLaterIT {

    private final Platform platform;

    AYearLaterIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aLinkThatIsPastItsDateSaysHowItStandsAndWhomToCall() {
        var patient = Inbox.of(platform, "patient");
        var story = matched(patient);
        var participation = story.offered();
        var link = patient.pageOf("Uw buurtsportcoach heeft een voorstel voor u");
        link.accept().expect(200);
        story.participation(participation, "enrolled");
        var page = story.clubsPage();
        assertThat(link.look().expect(200).body().path("next").asText()).isEqualTo("go-to-session");

        story.later(Duration.ofDays(125));

        var dead = story.waitFor(
                "the link to be past its date", () -> Optional.of(link.look()).filter(is(410)));
        assertThat(dead.body().path("state").asText()).isEqualTo("enrolled");
        for (var answer : Stream.of(dead, link.accept(), page.look(), page.refuses("full", "Vol"))
                .toList()) {
            assertThat(answer.expect(410).body().at("/broker/name").asText()).isEqualTo("Anna Wolters");
            assertThat(answer.body().at("/broker/phone").asText()).isEqualTo("+31314000201");
            assertThat(answer.body().toString()).doesNotContain("Testman");
        }
        story.participation(participation, "enrolled");
        platform.anonymous()
                .send(
                        "GET",
                        "/v1/offer-link",
                        null,
                        Map.of("Link-Token", "nooit-verstuurd-nooit-verstuurd-nooit-verstu"))
                .expect(404);
    }

    @Test
    void theTwelveMonthMeasureIsAskedForAndTheDoctorReadsWhatCameOfIt() {
        var patient = Inbox.of(platform, "patient");
        var story = matched(patient);
        var participation = story.offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        story.clubsPage().attended(story.today());
        story.participation(participation, "started");
        story.does("completion", "active", "Gaat zelf verder").expect(200);
        story.taskThatIs("completed");

        story.later(Duration.between(platform.now(), platform.now().plusMonths(12)));

        patient.hears("Hoe gaat het met u?");
        story.toDo("measure-due").annaReads("Het is tijd om te vragen hoe het met een deelnemer gaat");
        var told = Json.object().put("toldBy", "phone");
        var values = told.putArray("values");
        values.addObject().put("measure", "active-days").put("value", 4);
        values.addObject().put("measure", "active-minutes-a-day").put("value", 40);
        told.putArray("who5").add(4).add(4).add(3).add(4).add(5);
        story.does("measures/month-12", told).expect(200);

        story.nothingToDo();
        assertThat(moment(story, "month-12").path("minutesPerWeek").asInt()).isEqualTo(160);
        var silent = moment(story, "month-6");
        assertThat(silent.path("state").asText())
                .as("what nobody answered in time is not hidden")
                .isEqualTo("missing");
        assertThat(silent.path("missing").asText()).isEqualTo("not-answered");
        var task = story.taskThatIs("completed");
        assertThat(task.at("/businessStatus/coding").toString()).contains("month-12");
        assertThat(task.path("output").toString()).contains("month-12", "89555-7", "well-being");
    }

    /** With a programme of its own that was verified today, which is what there is to propose. */
    private BentCase matched(Inbox patient) {
        return BentCase.of(platform, Letters.reachedAt(patient.address()))
                .opens(_ -> {})
                .acceptedWithIntake()
                .standing("matched");
    }

    private static Predicate<Answer> is(int status) {
        return answer -> answer.is(status);
    }

    private static JsonNode moment(BentCase story, String code) {
        return story.view("measures")
                .path("moments")
                .valueStream()
                .filter(one -> one.path("moment").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
