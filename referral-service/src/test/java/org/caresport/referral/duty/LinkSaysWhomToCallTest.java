package org.caresport.referral.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.persistence.DirectoryRows;
import org.junit.jupiter.api.Test;

/** A club's link names the broker of the participant, whether it still works or not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LinkSaysWhomToCallTest {

    private final String municipality = "GM" + ThreadLocalRandom.current().nextInt(3000, 9999);

    @Inject
    Stories stories;

    @Inject
    DirectoryRows directory;

    @Inject
    DutyRoster roster;

    @Inject
    ProviderInvitations links;

    @Inject
    AgroalDataSource database;

    @Test
    void aLinkSaysWhomToCallWhileItWorksAndWhenItDoesNotAnyMore() throws SQLException {
        know("Bea Bakker", "0314-123456");
        var enrolled = enrolled();
        var token = QuarkusTransaction.requiringNew().call(() -> links.issue(enrolled.id(), Instant.now()));
        As.providerLink(token)
                .get("/v1/provider-link")
                .then()
                .statusCode(200)
                .body("broker.name", equalTo("Bea Bakker"));

        expire(enrolled);

        As.providerLink(token)
                .get("/v1/provider-link")
                .then()
                .statusCode(410)
                .body("type", endsWith("/link-expired"))
                .body("happened", equalTo("past-its-date"))
                .body("broker.name", equalTo("Bea Bakker"))
                .body("broker.phone", equalTo("0314-123456"));
    }

    private void know(String name, String phone) {
        var broker = new DirectoryEntry(
                UUID.randomUUID(),
                Optional.of("broker-anna"),
                name,
                phone,
                municipality,
                List.of(),
                true,
                Optional.empty());
        QuarkusTransaction.requiringNew().run(() -> directory.learn(broker));
        roster.look();
    }

    private Participation enrolled() {
        var submitted = stories.submitted(stories.aPatient(), municipality, Stories.PRACTICE);
        var accepted = stories.moved(submitted, r -> r.accept(Stories.broker()));
        var known = stories.moved(accepted, r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));
        return stories.enrolledIn(stories.anActivity(), stories.moved(known, r -> r.match(Stories.broker())));
    }

    private void expire(Participation enrolled) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update provider_invitation set expires_at = now() - interval '1 second' where participation_id = ?")) {
            update.setObject(1, enrolled.id().value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
