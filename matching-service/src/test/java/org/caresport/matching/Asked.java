package org.caresport.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.caresport.kit.testing.Topics;

/** What the other services would send. */
public final class Asked {

    public static final UUID WALKING_GROUP = UUID.fromString("7c0a4b52-2a5f-4d3e-9d7e-51c0b6a1f001");

    private Asked() {}

    public static void announce(UUID activity, String municipality) {
        Topics.publish(
                "activity",
                activity.toString(),
                "org.caresport.activities.changed.v1",
                activity(activity, municipality));
    }

    /** Where nothing else is within reach. */
    public static String farAway(String json) {
        return json.replace("\"latitude\": 51.9", "\"latitude\": 50.8")
                .replace("\"longitude\": 6.2", "\"longitude\": 5.7");
    }

    public static void announceFarAway(UUID activity, String municipality) {
        Topics.publish(
                "activity",
                activity.toString(),
                "org.caresport.activities.changed.v1",
                farAway(activity(activity, municipality)));
    }

    public static String by(UUID referral, UUID request, String municipality) {
        return by(referral, request, municipality, Instant.parse("2026-11-22T09:00:00Z"));
    }

    public static String by(UUID referral, UUID request, String municipality, Instant at) {
        return """
                {"referralId": "%s", "requestId": "%s", "requestedAt": "%s", "fieldOfTomorrow": {"a": 1}, %s""".formatted(referral, request, at, profile(municipality).substring(1));
    }

    public static String profile(String municipality) {
        return """
                {"municipality": "%s", "location": {"latitude": 51.965, "longitude": 6.289}, "age": 68, "gender": "female",
                 "reasons": [{"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T90"},
                             {"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "K86"}],
                 "conditions": ["beta-blocker"], "clearance": null,
                 "measurements": {"systolic": 150, "diastolic": 90, "restingHeartRate": 72, "bodyMassIndex": 31.2},
                 "careProfile": 2, "accessibilityNeeds": [], "languages": ["nl"],
                 "travel": {"mode": "bicycle", "maxKilometres": 5}, "budget": {"maxPerMonth": 20.00, "municipalPass": true},
                 "goal": null, "preferences": {"concepts": [], "socialForm": "group", "days": ["TU"], "dayParts": []}}""".formatted(municipality);
    }

    public static String activity(UUID id, String municipality) {
        return """
                {"activityId": "%s", "organisation": {"organisationId": "3f1d7c9e-4b6a-4c2d-8e5f-0a1b2c3d4e01",
                  "name": "Wandelclub De IJsselstappers", "kind": "sports-club"}, "municipality": "%s",
                 "title": "Wandelen in het Stadspark", "description": "Samen op stap", "kind": "programme",
                 "status": "published", "audience": "mixed",
                 "concepts": ["https://openactive.io/activity-list#95092977-5a20-4d6e-b312-8fddabe71544"],
                 "targetGroups": ["older-people"],
                 "indications": [{"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T90"}],
                 "highestCareProfile": 3, "intensity": "moderate", "impact": "low",
                 "leader": {"name": "Els", "competences": ["diabetes"]},
                 "place": {"placeId": "uiterwaard", "name": "Uiterwaard", "street": "Pad 1", "postcode": "7001AB",
                  "locality": "Doetinchem", "latitude": 51.97, "longitude": 6.29, "accessibility": ["wheelchair"], "indoor": false},
                 "schedule": {"recurrence": "FREQ=WEEKLY;BYDAY=TU", "startTime": "10:00", "durationMinutes": 60,
                  "timezone": "Europe/Amsterdam", "firstOn": "2026-01-06", "lastOn": null},
                 "nextSessions": [{"sessionId": "%s", "start": "2099-12-01T09:00:00Z", "end": "2099-12-01T10:00:00Z"}],
                 "languages": ["nl"], "ageRange": {"min": 55, "max": null}, "genderRestriction": "none",
                 "socialForm": "group", "capacity": 20, "placesLeft": 3, "waitingList": {"enabled": true, "length": 0},
                 "price": {"currency": "EUR", "perSession": 2.50, "perMonth": null, "trial": 0.00, "funds": [], "municipalPass": true},
                 "qualityMark": null, "alert": null, "verifiedOn": "%s", "updatedAt": "2026-11-22T09:00:00Z"}""".formatted(id, municipality, UUID.randomUUID(), LocalDate.now(ZoneOffset.UTC));
    }
}
