package org.caresport.web.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void eachSessionIsAnEventWithAPriceAndAPlace() throws JsonProcessingException {
        String said = new StructuredData(json).of(Activities.named("Wandelen", "d"), "https://x.example/activities/1");

        var event = json.readTree(said).path("@graph").path(0);
        assertThat(event.path("startDate").asText()).isEqualTo("2026-12-08T10:00+01:00");
        assertThat(event.path("offers").path("price").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(event.path("location").path("address").path("postalCode").asText())
                .isEqualTo("7001AB");
    }

    @Test
    void noTextOfAClubEndsTheScriptThatItStandsIn() throws JsonProcessingException {
        String hostile = "</script><script>alert(1)</script><!--&";

        String said = new StructuredData(json).of(Activities.named(hostile, hostile), "https://x.example");

        assertThat(said).doesNotContain("<", ">", "&");
        assertThat(json.readTree(said).path("@graph").path(0).path("name").asText())
                .isEqualTo(hostile);
    }
}
