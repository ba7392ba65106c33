package org.caresport.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caresport.demo.client.Json;
import org.junit.jupiter.api.Test;

class RequestShapeTest {

    private final Municipality doetinchem = Municipality.read();

    @Test
    void anActivityIsSentAsTheCatalogueWantsIt() {
        var offer = doetinchem.offer("wandelen-met-diabetes");

        var json = Json.read(Json.write(doetinchem.activity(offer)));

        assertThat(json.properties().stream().map(Map.Entry::getKey))
                .contains("organisationId", "highestCareProfile", "schedule", "waitingList")
                .doesNotContain("status", "placesLeft", "nextSessions", "updatedAt", "ageRange");
        assertThat(json.path("title").asText()).isEqualTo("Wandelgroep diabetes De Huet");
        assertThat(json.path("description").asText())
                .startsWith("Wandelen op vaste tijden")
                .contains("Ria ter Horst loopt mee");
        assertThat(json.at("/concepts/0").asText())
                .isEqualTo("https://openactive.io/activity-list#95092977-5a20-4d6e-b312-8fddabe71544");
        assertThat(json.at("/indications/0/code").asText()).isEqualTo("T90");
        assertThat(json.at("/schedule/recurrence").asText()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(json.at("/schedule/startTime").asText()).isEqualTo("10:30");
        assertThat(json.at("/schedule/firstOn").asText()).isEqualTo("2026-09-01");
        assertThat(json.at("/price/perSession").decimalValue()).isEqualByComparingTo("2.50");
        assertThat(json.at("/price").has("perMonth")).isFalse();
        assertThat(json.at("/place/postcode").asText()).isEqualTo("7006XB");
        assertThat(json.at("/waitingList/enabled").asBoolean()).isTrue();
    }

    @Test
    void aRunGoesBeforeItsProgramme() {
        var runs = doetinchem.offers().stream()
                .filter(offer -> offer.slug().equals("wandelen-met-diabetes"))
                .toList();

        assertThat(runs).extracting(Offer::capacity).containsExactly(12, 12, 8, 8);
        assertThat(doetinchem.activity(runs.get(1)).languages()).containsExactly("nl", "tr");
    }

    @Test
    void anOrganisationAndABrokerAreSentWithTheirContact() {
        var organisation = Json.read(Json.write(
                doetinchem.organisation("wandelclub-de-ijsselstappers").body()));
        var broker = Json.read(Json.write(doetinchem.brokers().get(1).body()));

        assertThat(organisation.path("email").asText())
                .isEqualTo("wandelclub-de-ijsselstappers@demo.caresport.example");
        assertThat(organisation.at("/address/postcode").asText()).isEqualTo("7006XB");
        assertThat(broker.at("/absence/from").asText()).isEqualTo("2026-12-24");
        assertThat(broker.at("/absence/coveredBy").asText())
                .isEqualTo(Ids.of("broker", "broker.anna").toString());
        assertThat(broker.path("login").asText()).isEqualTo("0f5a1c00-0000-4000-8000-000000000002");
    }
}
