package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.Brokers;
import org.junit.jupiter.api.Test;

/** Nothing that is open stays without somebody who hears of it. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(EscalationTest.SomebodyLeads.class)
class EscalationTest {

    private static final String LED = "GM4447";
    private static final String NOT_LED = "GM4448";
    private static final String SERVED = "GM4449";
    private static final String LATE = "GM4450";
    private static final UUID LEAD = id("caresport.team-lead." + LED);
    private static final UUID ADMIN = id("caresport.alarms");

    @Inject
    Stories stories;

    @Inject
    Brokers brokers;

    @Inject
    Watchdog watchdog;

    @Inject
    AgroalDataSource database;

    public static class SomebodyLeads implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "caresport.alarms.email",
                    "alarms@example.org",
                    "caresport.escalation.in.%s.team-lead".formatted(LED),
                    "lead@example.org",
                    "caresport.escalation.in.%s.to-admin-after".formatted(LED),
                    "P1D");
        }
    }

    @Test
    void whoLeadsIsAnnouncedSoThatMailsReachThem() {
        var announced = Topics.await("recipient", seen -> seen.key().equals(LEAD.toString()));

        assertThat(announced.body().at("/email").asText()).isEqualTo("lead@example.org");
    }

    @Test
    void whatIsLeftUndoneClimbsFromOwnerToTeamLeadToAdministrator() throws SQLException {
        var login = UUID.randomUUID();
        var broker = brokers.comes(LED, login, "Anna Wolters");
        var forgotten = stories.submitted(stories.aPatient(), LED, Stories.PRACTICE);
        pretendItIsOverdue(forgotten);

        watchdog.look();
        assertThat(rung(forgotten)).containsExactly("OWNER " + broker + " 3");

        pretendDaysPass(forgotten);
        watchdog.look();
        watchdog.look();
        assertThat(rung(forgotten)).containsExactly("TEAM_LEAD " + LEAD + " 1");
        Stories.soon().untilAsserted(() -> assertThat(told(LEAD, LED)).containsExactly("broker-to-do escalated"));

        pretendDaysPass(forgotten);
        watchdog.look();
        watchdog.look();
        assertThat(rung(forgotten)).containsExactly("ADMIN " + ADMIN + " -");
        Stories.soon().untilAsserted(() -> assertThat(told(ADMIN, LED)).containsExactly("admin-to-do escalated"));
        brokers.leaves(LED, broker);
    }

    @Test
    void whereThereIsNobodyTheAdministratorHearsWhatItIsAbout() throws SQLException {
        var forgotten = stories.submitted(stories.aPatient(), NOT_LED, Stories.PRACTICE);
        pretendItIsOverdue(forgotten);

        watchdog.look();
        pretendDaysPass(forgotten);
        watchdog.look();

        Stories.soon()
                .untilAsserted(() ->
                        assertThat(told(ADMIN, NOT_LED)).containsExactly("admin-no-broker", "admin-to-do overdue"));
        assertThat(rung(forgotten)).as("nobody is above who was told").containsExactly("OWNER " + ADMIN + " -");
    }

    @Test
    void theNextStepEndsItAndBeingOverdueAgainIsToldAgain() throws SQLException {
        var forgotten = stories.submitted(stories.aPatient(), "GM4453", Stories.PRACTICE);
        pretendItIsOverdue(forgotten);
        watchdog.look();
        assertThat(rung(forgotten)).hasSize(1);

        var moved = stories.moved(stories.now(forgotten.id()), referral -> referral.accept(Stories.broker()));
        assertThat(rung(moved)).isEmpty();

        change("update referral set next_action_on = current_date - 1 where id = ?", moved);
        watchdog.look();
        assertThat(rung(moved)).hasSize(1);
    }

    @Test
    void manyInOneNightAreOneMailToWhoHasThem() throws SQLException {
        var broker = brokers.comes(SERVED, UUID.randomUUID(), "Bram Bos");
        var forgotten = IntStream.range(0, 12)
                .mapToObj(_ -> stories.submitted(stories.aPatient(), SERVED, Stories.PRACTICE))
                .toList();
        for (var one : forgotten) {
            pretendItIsOverdue(one);
        }

        watchdog.look();

        assertThat(forgotten).allSatisfy(one -> assertThat(rung(one)).hasSize(1));
        Stories.soon().untilAsserted(() -> assertThat(told(broker, SERVED)).contains("broker-to-do overdue"));
        var last = brokers.comes("GM4452", UUID.randomUUID(), "Fien Fok");
        stories.submitted(
                stories.aPatient(), "GM4452", Stories.PRACTICE); // what comes after it shows that all has come
        Stories.soon().untilAsserted(() -> assertThat(told(last, "GM4452")).hasSize(1));
        assertThat(told(broker, SERVED))
                .filteredOn("broker-to-do overdue"::equals)
                .hasSize(1);
        brokers.leaves("GM4452", last);
        brokers.leaves(SERVED, broker);
    }

    @Test
    void whatIsNobodysBecomesTheBrokersWhoComesIntoTheDirectory() {
        var waiting = IntStream.range(0, 3)
                .mapToObj(_ -> stories.submitted(stories.aPatient(), LATE, Stories.PRACTICE))
                .toList();
        assertThat(waiting).allSatisfy(one -> assertThat(one.owner()).isEmpty());
        var login = UUID.randomUUID();
        var broker = brokers.comes(LATE, login, "Carla Smit");

        watchdog.look();

        assertThat(waiting).allSatisfy(one -> {
            var now = stories.now(one.id());
            assertThat(now.owner()).map(Owner::broker).contains(login.toString());
            assertThat(now.stage()).isEqualTo(one.stage());
        });
        Stories.soon().untilAsserted(() -> assertThat(told(broker, LATE)).containsExactly("broker-to-do assigned"));
        brokers.leaves(LATE, broker);
    }

    @Test
    void whoIsAwayHearsNothingAndWhoCoversDoes() throws SQLException {
        var municipality = "GM4451";
        var login = UUID.randomUUID();
        var cover = brokers.comes(municipality, UUID.randomUUID(), "Dirk Dam");
        var away = brokers.comesAndIsAway(
                municipality,
                login,
                "Els Eik",
                cover,
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9));
        var forgotten = stories.submitted(stories.aPatient(), municipality, Stories.PRACTICE);
        stories.moved(forgotten, referral -> referral.assign(new Owner(login.toString(), ""), Stories.broker()));
        pretendItIsOverdue(forgotten);

        watchdog.look();

        Stories.soon().untilAsserted(() -> assertThat(told(cover, municipality)).contains("broker-to-do overdue"));
        assertThat(told(away, municipality)).isEmpty();
        brokers.leaves(municipality, away);
        brokers.leaves(municipality, cover);
    }

    /** What was asked to be said to somebody about a municipality, in order. */
    private static List<String> told(UUID recipient, String municipality) {
        return Topics.read("message-request").stream()
                .filter(seen -> seen.key().equals(recipient.toString()))
                .filter(seen -> seen.body().at("/municipality").asText().equals(municipality))
                .map(seen -> (seen.body().at("/template").asText() + " "
                                + seen.body().at("/parameters/matter").asText())
                        .strip())
                .toList();
    }

    private List<String> rung(Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select rung || ' ' || coalesce(told::text, '-') || ' ' || coalesce((next_on - since)::text, '-')
                        from escalation where referral_id = ?""")) {
            select.setObject(1, referral.id().value());
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private void pretendItIsOverdue(Referral referral) throws SQLException {
        change("update referral set next_action_on = current_date - 6 where id = ?", referral);
    }

    private void pretendDaysPass(Referral referral) throws SQLException {
        change("update escalation set next_on = current_date - 1 where referral_id = ?", referral);
    }

    private void change(String statement, Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, referral.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
