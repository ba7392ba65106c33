package org.caresport.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.MainJob.Outcome;
import org.caresport.stack.mail.Mail;

/** Counts what a run left behind, everywhere it could have been left twice or not at all. */
final class Ledger {

    private final Cast cast;
    private final Map<UUID, Integer> placesBefore;

    private Ledger(Cast cast) {
        this.cast = cast;
        this.placesBefore = places();
    }

    /** Opened before a run, so that it knows which places were free. */
    static Ledger open(Cast cast) {
        return new Ledger(cast);
    }

    void assertNothingLostAndNothingDoubled(Outcome run) {
        assertOneReferral(run);
        assertOneParticipation(run);
        assertOnePlace(run);
        assertOneMailOfAKind(cast, List.of(run));
    }

    private void assertOneReferral(Outcome run) {
        assertThat(cast.ehr().tasksNumbered(run.letter().number(), run.start().minusSeconds(5)))
                .as("referrals with the number %s", run.letter().number())
                .isEqualTo(1);
    }

    private void assertOneParticipation(Outcome run) {
        var participations = cast.anna().referral(run.referral()).path("participations");
        assertThat(participations).as("participations").hasSize(1);
        assertThat(participations.at("/0/id").asText()).isEqualTo(run.participation());
        assertThat(participations.at("/0/state").asText()).isEqualTo("started");
    }

    /** The chosen programme has one place less, and no other programme has lost or gained one. */
    private void assertOnePlace(Outcome run) {
        var expected = new HashMap<>(placesBefore);
        expected.merge(activity(run), -1, Integer::sum);
        assertThat(places()).as("places left, by activity").isEqualTo(expected);
    }

    /**
     * Subjects tell the kinds of mail apart; a kind that came more often than there were runs is a doubled one.
     *
     * @param runs all that chose the same programme since the first of them began
     */
    static void assertOneMailOfAKind(Cast cast, List<Outcome> runs) {
        var first = runs.getFirst();
        var each = (long) runs.size();
        assertThat(mails(cast, provider(cast, first), first))
                .as("mails to the provider")
                .isNotEmpty()
                .allSatisfy((subject, count) -> assertThat(count).as(subject).isEqualTo(each));
        assertThat(mails(cast, first.letter().email(), first))
                .as("mails to the patient: the offer, and the place")
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy((subject, count) -> assertThat(count).as(subject).isEqualTo(each));
    }

    private static Map<String, Long> mails(Cast cast, String address, Outcome run) {
        var about = run.programme().path("title").asText();
        return cast.mail().read(address, run.start()).stream()
                .filter(letter -> letter.mentions(about))
                .collect(groupingBy(Mail::subject, counting()));
    }

    private static String provider(Cast cast, Outcome run) {
        var id = run.programme().path("organisationId").asText();
        return cast.municipality().organisations().stream()
                .filter(known -> known.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private Map<UUID, Integer> places() {
        var left = new HashMap<UUID, Integer>();
        for (var activity : cast.portal().published()) {
            left.put(
                    UUID.fromString(activity.path("activityId").asText()),
                    activity.path("placesLeft").asInt());
        }
        return left;
    }

    private static UUID activity(Outcome run) {
        return UUID.fromString(run.programme().path("activityId").asText());
    }
}
