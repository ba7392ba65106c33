package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.progress.ActivityConsumer.ActivityChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandsTest {

    private static final String ACTIVITY = """
            {"activityId": "7c0a4b52-2a5f-4d3e-9d7e-51c0b6a1f001", "organisation": {"organisationId":
             "3f1d7c9e-4b6a-4c2d-8e5f-0a1b2c3d4e01", "name": "Wandelclub", "kind": "sports-club"}, "municipality": "GM0222",
             "title": "Wandelen", "status": "published", "audience": "patients", "concepts": ["walking", "running"],
             "targetGroups": ["older-people", "women"], "indications": [{"system": "icpc", "code": "T90"}],
             "highestCareProfile": 3, "intensity": "moderate", "impact": "low",
             "leader": {"name": "Els", "competences": ["diabetes", "cardiac"]}, "price": {"perMonth": 10}, "placesLeft": 3,
             "waitingList": {"enabled": false, "length": 0}, "updatedAt": "2026-11-22T09:00:00Z"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": "Wandelen"                  | "title": "Samen wandelen"
            "perMonth": 10                       | "perMonth": 99
            "placesLeft": 3                      | "placesLeft": 0
            "status": "published"                | "status": "paused"
            "name": "Els"                        | "name": "Piet"
            "walking", "running"                 | "running", "walking"
            "older-people", "women"              | "women", "older-people", "women"
            "diabetes", "cardiac"                | "cardiac", "diabetes"
            """)
    void whatStopsNobodyIsNoChange(String was, String is) {
        assertThat(Demands.of(read(was, is))).isEqualTo(Demands.of(read(was, was)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "walking", "running"                 | "walking"
            "older-people", "women"              | "older-people"
            "code": "T90"                        | "code": "K77"
            "system": "icpc"                     | "system": "snomed"
            "highestCareProfile": 3              | "highestCareProfile": 2
            "intensity": "moderate"              | "intensity": "vigorous"
            "impact": "low"                      | "impact": "high"
            "diabetes", "cardiac"                | "diabetes"
            {"name": "Els", "competences": ["diabetes", "cardiac"]} | null
            """)
    void whatCanStopSomebodyIs(String was, String is) {
        assertThat(Demands.of(read(was, is))).isNotEqualTo(Demands.of(read(was, was)));
    }

    @Test
    void aLeaderWithoutCompetencesIsNotNobody() {
        var trained = "[\"diabetes\", \"cardiac\"]";

        assertThat(Demands.of(read(trained, "[]")))
                .isNotEqualTo(Demands.of(read("{\"name\": \"Els\", \"competences\": " + trained + "}", "null")));
    }

    private static ActivityChanged read(String was, String is) {
        assertThat(ACTIVITY).contains(was);
        return new IncomingEvent(
                        "1",
                        "activity",
                        "key",
                        ActivityChanged.TYPE,
                        "urn:test",
                        Instant.EPOCH,
                        ACTIVITY.replace(was, is).getBytes(StandardCharsets.UTF_8))
                .as(ActivityChanged.class);
    }
}
