package org.caresport.gateway.door;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The weights (q) in the headers that say what a caller would like best. The router sorts by them for every request, its
 * pages and problems included, and can't sort by what is no number.
 */
final class Weights {

    private static final List<String> WEIGHTED =
            List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset");
    private static final Pattern SOUND = Pattern.compile("\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*");

    private Weights() {}

    /** The header whose weights can't be read. */
    static Optional<String> unreadable(MultiMap headers) {
        return WEIGHTED.stream()
                .filter(name -> headers.getAll(name).stream().anyMatch(Weights::isUnreadable))
                .findFirst();
    }

    private static boolean isUnreadable(String value) {
        if (value.indexOf('=') < 0) {
            return false;
        }
        for (String element : value.split(",", -1)) {
            for (String parameter : element.split(";", -1)) {
                String[] sides = parameter.split("=", 2);
                if (sides.length == 2
                        && sides[0].strip().equalsIgnoreCase("q")
                        && !SOUND.matcher(sides[1]).matches()) {
                    return true;
                }
            }
        }
        return false;
    }
}
