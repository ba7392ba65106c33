package org.caresport.kit.event;

import java.util.regex.Pattern;

/**
 * What types were called before they followed the NL GOV profile for CloudEvents: {@code place.reserved.v1} is
 * {@code org.caresport.places.reserved.v1} now. Topics and outboxes still hold events of before, and a compacted topic keeps
 * the newest of each key for as long as nothing changes there.
 */
final class FormerNames {

    private static final Pattern FORMER = Pattern.compile("([a-z]+)\\.([a-z]+(?:-[a-z]+)*\\.v1)");

    private FormerNames() {}

    /** The type under the name that it has now. */
    static String now(String type) {
        var former = FORMER.matcher(type);
        return former.matches() ? "org.caresport.%s.%s".formatted(plural(former.group(1)), former.group(2)) : type;
    }

    private static String plural(String thing) {
        if (thing.endsWith("y")) {
            return thing.substring(0, thing.length() - 1) + "ies";
        }
        return thing.endsWith("s") || thing.endsWith("ch") ? thing + "es" : thing + "s";
    }
}
