package org.caresport.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.demo.people.OfferPage;
import org.caresport.demo.people.ProviderPage;
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
     * One mail to the provider of each participation, and one of a kind to its patient, each known by its link.
     *
     * @param runs all since the first of them began
     */
    static void assertOneMailOfAKind(Cast cast, List<Outcome> runs) {
        assertThat(runs)
                .allSatisfy(run -> assertThat(cast.mail().read(provider(cast, run), run.start()))
                        .filteredOn(letter -> letter.secret("provider")
                                .filter(secret -> new ProviderPage(cast.gateway(), secret).isAbout(run.participation()))
                                .isPresent())
                        .as("mails to the provider about %s", run.participation())
                        .hasSize(1));
        assertThat(runs)
                .allSatisfy(run -> assertThat(patientsMails(cast, run))
                        .as("mails to the patient about %s: the offer, and the place", run.participation())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy((subject, count) ->
                                assertThat(count).as(subject).isEqualTo(1)));
    }

    private static Map<String, Long> patientsMails(Cast cast, Outcome run) {
        return cast.mail().read(run.letter().email(), run.start()).stream()
                .filter(letter -> letter.secret("offer")
                        .filter(secret -> new OfferPage(cast.gateway(), secret).isAbout(run.participation()))
                        .isPresent())
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
