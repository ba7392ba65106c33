package org.caresport.referral.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new referral is somebody's, who hears of it; where nobody is, the patient is told so. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BrokerOnDutyTest {

    /** A municipality of its own: the others' referrals are nobody's. */
    private static final String HERE = "GM0150";

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Inject
    Stories stories;

    @Inject
    DutyRoster roster;

    private final UUID broker = UUID.randomUUID();
    private final UUID login = UUID.randomUUID();

    @AfterEach
    void everybodyLeaves() {
        Topics.publishTombstone("broker", broker.toString());
        soon().untilAsserted(() -> {
            roster.look();
            assertThat(roster.onDuty(HERE, null, TODAY)).isEmpty();
        });
    }

    @Test
    void aNewReferralIsOwnedByTheBrokerOnDutyWhoIsWrittenTo() {
        comes();

        var referral = stories.submitted(stories.aPatient(), HERE, Stories.PRACTICE);

        assertThat(referral.owner()).map(Owner::broker).contains(login.toString());
        var message = Topics.await("message-request", seen -> seen.key().equals(broker.toString()));
        assertThat(message.body().at("/template").asText()).isEqualTo("broker-to-do");
        assertThat(message.body().at("/parameters/matter").asText()).isEqualTo("new-referral");
        assertThat(message.body().toString())
                .doesNotContain("Johanna", referral.id().toString());
        assertThat(welcome(referral.submission().patient().toString())).isEqualTo("patient-welcome");
        assertThat(welcomed(referral.submission().patient().toString())
                        .at("/parameters/brokerName")
                        .asText())
                .as("who will call")
                .isEqualTo("Anna Wolters");
        As.broker(login.toString(), HERE).get("/v1/referrals?owner=me").then().statusCode(200);
    }

    @Test
    void whereThereIsNobodyThePatientIsToldSo() {
        var referral = stories.submitted(stories.aPatient(), HERE, Stories.PRACTICE);

        assertThat(referral.owner()).isEmpty();
        assertThat(welcome(referral.submission().patient().toString())).isEqualTo("patient-welcome-no-broker");
    }

    @Test
    void whatCannotBeUnderstoodIsKeptAsideAndChangesNobody() {
        comes();

        Topics.publish("broker", broker.toString(), BrokerChanged.TYPE, "{\"brokerId\": \"%s\"}".formatted(broker));

        Topics.await("broker.dead-letter", seen -> seen.key().equals(broker.toString()));
        roster.look();
        assertThat(roster.onDuty(HERE, null, TODAY)).map(DirectoryEntry::id).contains(broker);
    }

    private static String welcome(String patient) {
        return welcomed(patient).get("template").asText();
    }

    private static JsonNode welcomed(String patient) {
        return Topics.await(
                        "message-request",
                        seen -> seen.key().equals(patient)
                                && seen.body().get("template").asText().startsWith("patient-welcome"))
                .body();
    }

    private void comes() {
        Topics.publish("broker", broker.toString(), BrokerChanged.TYPE, """
                {"brokerId": "%s", "login": "%s", "name": "Anna Wolters", "phone": null, "email": null,
                 "municipality": "%s", "postcodes": [], "fallback": true, "absence": null}""".formatted(broker, login, HERE));
        soon().untilAsserted(() -> {
            roster.look();
            assertThat(roster.onDuty(HERE, null, TODAY)).isPresent();
        });
    }
}
