package org.caresport.web.club;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An activity as it is written, made of one as it is read: without what the catalogue says of it itself. */
final class Entry {

    private static final List<String> WRITTEN = List.of(
            "municipality",
            "title",
            "description",
            "kind",
            "status",
            "audience",
            "concepts",
            "targetGroups",
            "indications",
            "highestCareProfile",
            "intensity",
            "impact",
            "leader",
            "place",
            "schedule",
            "languages",
            "ageRange",
            "genderRestriction",
            "socialForm",
            "capacity",
            "waitingList",
            "price",
            "qualityMark",
            "alert",
            "verifiedOn");

    private Entry() {}

    static Map<String, Object> of(Map<String, Object> read) {
        Map<String, Object> entry = new LinkedHashMap<>();
        WRITTEN.forEach(member -> {
            if (read.containsKey(member)) {
                entry.put(member, read.get(member));
            }
        });
        if (read.get("organisation") instanceof Map<?, ?> organisation) {
            entry.put("organisationId", organisation.get("organisationId"));
        }
        if (read.get("waitingList") instanceof Map<?, ?> waiting) {
            entry.put("waitingList", Map.of("enabled", waiting.get("enabled")));
        }
        return entry;
    }
}
