package org.caresport.web.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void isWrittenWithoutWhatTheCatalogueSaysItself() {
        Map<String, Object> entry = Entry.of(Map.of(
                "activityId",
                "1",
                "organisation",
                Map.of("organisationId", "2", "name", "Club"),
                "title",
                "Wandelen",
                "placesLeft",
                3,
                "waitingList",
                Map.of("enabled", true, "length", 4)));

        assertThat(entry)
                .containsOnly(
                        Map.entry("organisationId", "2"),
                        Map.entry("title", "Wandelen"),
                        Map.entry("waitingList", Map.of("enabled", true)));
    }
}
