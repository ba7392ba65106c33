package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OfferClockTest {

    @Inject
    Stories stories;

    @Inject
    OfferClock offers;

    @Inject
    AgroalDataSource database;

    @Test
    void anOfferThatNobodyAnswersLapsesAndTheCaseIsOpenForTheNext() throws SQLException {
        var offered = stories.offered();
        lapses(offered, "-1 minute");

        offers.look();
        offers.look();

        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFER_EXPIRED);
        assertThat(stories.now(offered.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
        awaitMessage(offered, "patient-offer-expired");
        assertThat(told(offered, "patient-offer-reminder")).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceBefore() throws SQLException {
        var offered = stories.offered();
        lapses(offered, "47 hours");

        offers.look();
        offers.look();

        awaitMessage(offered, "patient-offer-reminder");
        assertThat(told(offered, "patient-offer-reminder")).hasSize(1);
        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFERED);
    }

    @Test
    void anOfferThatStillHasDaysIsLeftAlone() throws SQLException {
        var offered = stories.offered();
        lapses(offered, "3 days");

        offers.look();

        assertThat(stories.now(offered.id()).version()).isEqualTo(offered.version());
    }

    @Test
    void anOfferStandsToTheEndOfItsSeventhDay() {
        var offered = stories.offered();

        assertThat(offered.hasLapsed(Instant.now().plus(Duration.ofDays(7)))).isFalse();
        assertThat(offered.hasLapsed(Instant.now().plus(Duration.ofDays(8)))).isTrue();
    }

    private void awaitMessage(Participation offered, String template) {
        Topics.await(
                "message-request",
                seen -> seen.key().equals(offered.patient().toString())
                        && seen.body().get("template").asText().equals(template));
    }

    private static List<Topics.Seen> told(Participation offered, String template) {
        return Topics.read("message-request").stream()
                .filter(seen -> seen.key().equals(offered.patient().toString()))
                .filter(seen -> seen.body().get("template").asText().equals(template))
                .toList();
    }

    private void lapses(Participation offered, String in) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update participation set offer_expires_at = now() + ?::interval where id = ?")) {
            update.setString(1, in);
            update.setObject(2, offered.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
