package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlaceConsumerTest {

    @Inject
    Stories stories;

    @Test
    void aReservedPlaceEnrolsTheParticipantAndTellsBothSides() {
        var waiting = stories.placeRequested();

        tell(waiting, "reserved", """
                "firstSession": {"sessionId": "%s", "start": "2026-12-01T09:00:00Z", "end": "2026-12-01T10:00:00Z"}""".formatted(UUID.randomUUID()));

        awaitStage(waiting, ParticipationStage.ENROLLED);
        var enrolled = (Enrolled) stories.now(waiting.id()).state();
        assertThat(enrolled.firstSession())
                .extracting(FirstSession::start)
                .isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        var toClub = Topics.await(
                "message-request",
                seen -> seen.key().equals(waiting.activity().organisation().toString()));
        assertThat(toClub.body().at("/parameters/firstSessionStart").asText()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(toClub.body().toString()).doesNotContain("Johanna", "T90");
        Topics.await(
                "message-request",
                seen -> seen.key().equals(waiting.patient().toString())
                        && seen.body().get("template").asText().equals("patient-place-reserved"));
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() {
        var waiting = stories.placeRequested();
        var id = UUID.randomUUID().toString();
        var data = data(waiting, "\"firstSession\": null");
        Topics.publish("place", waiting.id().toString(), "org.caresport.places.reserved.v1", id, data);
        awaitStage(waiting, ParticipationStage.ENROLLED);
        var version = stories.now(waiting.id()).version();

        Topics.publish("place", waiting.id().toString(), "org.caresport.places.reserved.v1", id, data);
        tell(waiting, "reserved", "\"firstSession\": null");
        afterEverythingIsHandled(waiting);

        assertThat(stories.now(waiting.id()).version()).isEqualTo(version);
        assertThat(Topics.read("message-request"))
                .filteredOn(seen ->
                        seen.key().equals(waiting.activity().organisation().toString()))
                .hasSize(1);
    }

    @Test
    void aFullProgrammePutsTheParticipantOnItsListAndAPlaceThatComesFreeIsOffered() {
        var waiting = stories.placeRequested();

        tell(waiting, "waitlisted", "\"position\": 3");
        awaitStage(waiting, ParticipationStage.WAITLISTED);
        tell(waiting, "offered", "\"expiresAt\": \"2026-12-24T12:00:00Z\"");

        var message = Topics.await(
                "message-request",
                seen -> seen.key().equals(waiting.patient().toString())
                        && seen.body().get("template").asText().equals("patient-place-offered"));
        assertThat(message.body().at("/parameters/expiresAt").asText()).isEqualTo("2026-12-24T12:00:00Z");
        var state = (Waitlisted) stories.now(waiting.id()).state();
        assertThat(state.position()).isEqualTo(3);
        assertThat(state.placeExpiresAt()).isEqualTo(Instant.parse("2026-12-24T12:00:00Z"));
    }

    @Test
    void anOfferedPlaceThatIsNotTakenLapsesAndTheNextOfferMayBeMade() {
        var waiting = stories.waitlisted();

        tell(waiting, "offer-expired", "\"position\": 1");

        awaitStage(waiting, ParticipationStage.OFFER_EXPIRED);
        assertThat(stories.now(waiting.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    @Test
    void aRefusedPlaceLeadsToTheNextOffer() {
        var waiting = stories.placeRequested();

        tell(waiting, "refused", "\"reason\": \"full\"");

        awaitStage(waiting, ParticipationStage.DECLINED_BY_PROVIDER);
        assertThat(stories.now(waiting.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
        assertThat(stories.now(waiting.id()).state().reason())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("full"));
    }

    @Test
    void aPlaceThatTheCatalogueTakesAwayEndsTheParticipation() {
        var enrolled = stories.enrolled();

        tell(enrolled, "released", "\"reason\": \"closed\"");

        awaitStage(enrolled, ParticipationStage.DECLINED_BY_PROVIDER);
    }

    @Test
    void newsThatComesTooLateIsHarmless() {
        var withdrawn = stories.moved(
                stories.placeRequested(), p -> p.withdraw(new Reason("illness", "Flu"), Stories.broker()));

        tell(withdrawn, "reserved", "\"firstSession\": null");
        tell(withdrawn, "released", "\"reason\": \"declined-by-patient\"");
        afterEverythingIsHandled(withdrawn);

        assertThat(stories.now(withdrawn.id())).isEqualTo(withdrawn);
        assertThat(deadLettersOf(withdrawn)).isZero();
    }

    @Test
    void whatNamesNobodyWeKnowIsKeptAsADeadLetter() {
        var unknown = UUID.randomUUID();

        Topics.publish("place", unknown.toString(), "org.caresport.places.reserved.v1", """
                {"participationId": "%s", "firstSession": null}""".formatted(unknown));

        Topics.await("place.dead-letter", seen -> seen.key().equals(unknown.toString()));
    }

    /** A later event of the same partition has taken effect, so what came before it was handled too. */
    private void afterEverythingIsHandled(Participation participation) {
        var marker = UUID.randomUUID().toString();
        Topics.publish("place", participation.id().toString(), "org.caresport.places.reserved.v1", marker, "{}");
        Topics.await(
                "place.dead-letter",
                seen -> seen.headers().getOrDefault("ce_id", "").equals(marker));
    }

    private static long deadLettersOf(Participation participation) {
        return Topics.read("place.dead-letter").stream()
                .filter(seen -> seen.key().equals(participation.id().toString()))
                .filter(seen -> seen.data() != null && seen.body().has("participationId"))
                .count();
    }

    private void awaitStage(Participation participation, ParticipationStage stage) {
        soon().untilAsserted(() ->
                assertThat(stories.now(participation.id()).stage()).isEqualTo(stage));
    }

    private static void tell(Participation participation, String what, String more) {
        Topics.publish("place", participation.id().toString(), "place." + what + ".v1", data(participation, more));
    }

    private static String data(Participation participation, String more) {
        return """
                {"participationId": "%s", "activityId": "%s", "organisationId": "%s", "at": "%s", "unknown": 1, %s}""".formatted(
                        participation.id(),
                        participation.activity().id(),
                        participation.activity().organisation(),
                        Instant.now(),
                        more);
    }
}
