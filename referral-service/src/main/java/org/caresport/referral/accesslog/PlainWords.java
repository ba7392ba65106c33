package org.caresport.referral.accesslog;

import java.util.Locale;
import java.util.Map;

/** Says a line of the log as a neighbour would, in Dutch or English. */
final class PlainWords {

    private static final Map<String, String> DUTCH_ROLES = Map.of(
            "patient", "U zelf",
            "referrer", "Uw verwijzer",
            "broker", "Uw beweegmakelaar",
            "provider", "Uw sportaanbieder",
            "privacy-officer", "De functionaris gegevensbescherming");
    private static final Map<String, String> ENGLISH_ROLES = Map.of(
            "patient", "You",
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
    private static final Map<String, String> DUTCH_THINGS = Map.of(
            "Patient", "uw gegevens",
            "Task", "uw verwijzing",
            "ServiceRequest", "uw verwijzing",
            "Referral", "uw verwijzing",
            "Observation", "uw metingen",
            "Participation", "uw deelname",
            "AccessLog", "dit overzicht");
    private static final Map<String, String> ENGLISH_THINGS = Map.of(
            "Patient", "your details",
            "Task", "your referral",
            "ServiceRequest", "your referral",
            "Referral", "your referral",
            "Observation", "your measurements",
            "Participation", "your participation",
            "AccessLog", "this overview");

    private PlainWords() {}

    static String of(Entry entry, Locale language) {
        boolean isDutch = language.getLanguage().equals("nl");
        var who = who(entry, isDutch);
        var thing = isDutch
                ? DUTCH_THINGS.getOrDefault(entry.resource(), "uw gegevens")
                : ENGLISH_THINGS.getOrDefault(entry.resource(), "your data");
        var action = isDutch
                ? DUTCH_ACTIONS.getOrDefault(entry.action(), entry.action())
                : ENGLISH_ACTIONS.getOrDefault(entry.action(), entry.action());
        boolean isDenied = entry.outcome().equals("denied");
        if (isDutch) {
            var aux = who.equals("U zelf") ? "hebt" : isDenied ? "wilde" : "heeft";
            return isDenied
                    ? "%s %s %s inzien; dat is geweigerd.".formatted(who, aux.equals("hebt") ? "wilde" : aux, thing)
                    : "%s %s %s %s.".formatted(who, aux, thing, action);
        }
        return isDenied
                ? "%s tried to see %s; this was refused.".formatted(who, thing)
                : "%s %s %s.".formatted(who, action, thing);
    }

    private static String who(Entry entry, boolean isDutch) {
        var words = isDutch ? DUTCH_ROLES : ENGLISH_ROLES;
        boolean isStranger = entry.outcome().equals("denied");
        return isStranger
                ? isDutch ? "Iemand anders" : "Somebody else"
                : entry.roles().stream()
                        .filter(words::containsKey)
                        .findFirst()
                        .map(words::get)
                        .orElse(isDutch ? "Het platform" : "The platform");
    }
}
