package org.caresport.referral.accesslog;

import java.util.Locale;
import java.util.Map;

/** Says a line of the log as a neighbour would, in Dutch or English. */
final class PlainWords {

    private static final Map<String, String> DUTCH_ROLES = Map.of(
            "patient", "U zelf",
            "representative", "Uw vertegenwoordiger",
            "referrer", "Uw verwijzer",
            "broker", "Uw beweegmakelaar",
            "provider", "Uw sportaanbieder",
            "privacy-officer", "De functionaris gegevensbescherming");
    private static final Map<String, String> ENGLISH_ROLES = Map.of(
            "patient", "You",
            "representative", "Your representative",
            "referrer", "Your referrer",
            "broker", "Your broker",
            "provider", "Your sports provider",
            "privacy-officer", "The privacy officer");
    private static final Map<String, String> DUTCH_ACTIONS = Map.of(
            "create",
            "vastgelegd",
            "read",
            "bekeken",
            "update",
            "gewijzigd",
            "delete",
            "gewist",
            "search",
            "opgezocht");
    private static final Map<String, String> ENGLISH_ACTIONS = Map.of(
            "create", "recorded", "read", "viewed", "update", "changed", "delete", "erased", "search", "looked up");
    private static final Map<String, String> DUTCH_ATTEMPTS = Map.of(
            "create", "aanvullen", "read", "inzien", "update", "wijzigen", "delete", "wissen", "search", "opzoeken");
    private static final Map<String, String> ENGLISH_ATTEMPTS =
            Map.of("create", "add to", "read", "see", "update", "change", "delete", "erase", "search", "look up");
    private static final Map<String, String> DUTCH_THINGS = Map.of(
            "Patient", "uw gegevens",
            "Task", "uw verwijzing",
            "ServiceRequest", "uw verwijzing",
            "Referral", "uw verwijzing",
            "Observation", "uw metingen",
            "Participation", "uw deelname",
            "Match", "uw voorstellen",
            "Delivery", "berichten aan u",
            "AccessLog", "dit overzicht");
    private static final Map<String, String> ENGLISH_THINGS = Map.of(
            "Patient", "your details",
            "Task", "your referral",
            "ServiceRequest", "your referral",
            "Referral", "your referral",
            "Observation", "your measurements",
            "Participation", "your participation",
            "Match", "your proposals",
            "Delivery", "messages to you",
            "AccessLog", "this overview");

    private PlainWords() {}

    static String of(AccessEntry entry, Locale language) {
        boolean isDutch = language.getLanguage().equals("nl");
        var thing = isDutch
                ? DUTCH_THINGS.getOrDefault(entry.resource(), "uw gegevens")
                : ENGLISH_THINGS.getOrDefault(entry.resource(), "your data");
        if (entry.outcome().equals("denied")) {
            var attempt = isDutch
                    ? DUTCH_ATTEMPTS.getOrDefault(entry.action(), "inzien")
                    : ENGLISH_ATTEMPTS.getOrDefault(entry.action(), "see");
            return isDutch
                    ? "Iemand anders wilde %s %s; dat is geweigerd.".formatted(thing, attempt)
                    : "Somebody else tried to %s %s; this was refused.".formatted(attempt, thing);
        }
        var action = isDutch
                ? DUTCH_ACTIONS.getOrDefault(entry.action(), entry.action())
                : ENGLISH_ACTIONS.getOrDefault(entry.action(), entry.action());
        var who = who(entry, isDutch ? DUTCH_ROLES : ENGLISH_ROLES, isDutch ? "Het platform" : "The platform");
        return isDutch
                ? "%s %s %s %s.".formatted(who, who.equals("U zelf") ? "hebt" : "heeft", thing, action)
                : "%s %s %s.".formatted(who, action, thing);
    }

    private static String who(AccessEntry entry, Map<String, String> words, String nobody) {
        return entry.roles().stream()
                .filter(words::containsKey)
                .findFirst()
                .map(words::get)
                .orElse(nobody);
    }
}
