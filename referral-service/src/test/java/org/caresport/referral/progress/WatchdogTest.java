package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class WatchdogTest {

    private static final String MUNICIPALITY = "GM4444";

    @Inject
    Stories stories;

    @Inject
    Watchdog watchdog;

    @Inject
    AgroalDataSource database;

    @Test
    void aReferralHasFourteenDaysInTriage() {
        var submitted = stories.submitted();

        assertThat(submitted.nextActionOn())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(14));
    }

    @Test
    void anOverdueReferralIsToldOfOnceAndShownOnTheWorklist() throws SQLException {
        var forgotten = stories.submitted(stories.aPatient(), MUNICIPALITY, Stories.PRACTICE);
        pretendNothingHappenedFor20Days(forgotten);

        watchdog.escalateOverdue();
        watchdog.escalateOverdue();

        Topics.await("referral", forgotten.id().toString(), "org.caresport.referrals.became-overdue.v1");
        assertThat(Topics.read("referral"))
                .filteredOn(seen -> seen.key().equals(forgotten.id().toString()))
                .filteredOn(seen -> seen.type().equals("org.caresport.referrals.became-overdue.v1"))
                .hasSize(1);
        As.broker("broker-anna", MUNICIPALITY)
                .get("/v1/referrals?state=submitted")
                .then()
                .body("items[0].id", equalTo(forgotten.id().toString()))
                .body("items[0].overdue", equalTo(true));
    }

    @Test
    void aReferralThatHasEndedIsNeverOverdue() {
        var ended =
                stories.moved(stories.submitted(), r -> r.reject(new Reason("full", "No capacity"), Stories.broker()));

        assertThat(ended.nextActionOn()).isNull();
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromBeingToldOf() throws SQLException {
        var spoiled = stories.submitted();
        var forgotten = stories.submitted();
        pretendNothingHappenedFor20Days(spoiled);
        pretendNothingHappenedFor20Days(forgotten);
        change("update referral set profile = jsonb_build_array(profile) where id = ?", spoiled);
        try {
            watchdog.escalateOverdue();

            Topics.await("referral", forgotten.id().toString(), "org.caresport.referrals.became-overdue.v1");
        } finally {
            change("update referral set profile = profile -> 0 where id = ?", spoiled);
        }
    }

    private void pretendNothingHappenedFor20Days(Referral referral) throws SQLException {
        change("update referral set next_action_on = current_date - 6 where id = ?", referral);
    }

    private void change(String statement, Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, referral.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
