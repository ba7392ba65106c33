package org.caresport.catalog.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Bodies that the catalogue accepts, to be varied. */
public final class Entries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Entries() {}

    public static ObjectNode organisation() {
        return parse("""
                {"name": "Wandelclub De IJsselstappers", "kind": "sports-club", "municipality": "GM0222",
                 "website": "https://ijsselstappers.example", "email": "info@ijsselstappers.example",
                 "phone": "+31 314 555 010", "languages": ["nl", "de"],
                 "address": {"street": "Kruisbergseweg 150", "postcode": "7001AB", "locality": "Doetinchem"}}""");
    }

    public static ObjectNode activity(UUID organisation) {
        return parse("""
                {"organisationId": "%s", "municipality": "GM0222", "title": "Samen wandelen",
                 "description": "Elke dinsdag een uur in een rustig tempo.\\nKoffie na afloop.",
                 "kind": "programme", "status": "published", "audience": "mixed",
                 "concepts": ["https://openactive.io/activity-list#95092977-5a20-4d6e-b312-8fddabe71544"],
                 "targetGroups": ["older-people"],
                 "indications": [{"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T90"}],
                 "highestCareProfile": 3, "intensity": "moderate", "impact": "low",
                 "leader": {"name": "Wil de Loper", "competences": ["diabetes"]},
                 "place": {"name": "Startpunt Kruisberg", "street": "Kruisbergseweg 150", "postcode": "7001AB",
                           "locality": "Doetinchem", "latitude": 51.976, "longitude": 6.268,
                           "accessibility": ["wheelchair"], "indoor": false},
                 "schedule": {"recurrence": "FREQ=WEEKLY;BYDAY=TU", "startTime": "10:00", "durationMinutes": 60,
                              "timezone": "Europe/Amsterdam", "firstOn": "2026-01-06", "lastOn": null},
                 "languages": ["nl"], "ageRange": {"min": 55, "max": null}, "genderRestriction": "none",
                 "socialForm": "group", "capacity": 20, "waitingList": {"enabled": true},
                 "price": {"currency": "EUR", "perSession": 3.50, "perMonth": null, "trial": 0.00,
                           "funds": ["gelrepas"], "municipalPass": true},
                 "qualityMark": null, "alert": null, "verifiedOn": "2026-11-01"}""".formatted(organisation));
    }

    public static ObjectNode broker() {
        return parse("""
                {"name": "Anna de Vries", "email": "anna@buurtsport.example", "phone": "0314-555 020",
                 "municipality": "GM0222", "neighbourhood": "Centrum", "postcodes": ["7001"], "absence": null}""");
    }

    public static ObjectNode parse(String text) {
        return (ObjectNode) value(text);
    }

    public static JsonNode value(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
