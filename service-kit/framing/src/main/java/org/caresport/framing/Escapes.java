package org.caresport.framing;

import java.util.Locale;

/**
 * The characters that browsers and the systems of care providers leave as they are in a query though an address may not hold
 * them, such as the bar of {@code identifier=system|value}. They have one reading only, so they are escaped here, before
 * anybody looks; in a path they are left to who routes it.
 */
final class Escapes {

    private static final String LEFT_AS_THEY_ARE = "|\"<>{}^`\\";

    private Escapes() {}

    static String inQueryOf(String target) {
        int query = target.indexOf('?');
        if (query < 0 || isPlain(target, query)) {
            return target;
        }
        var escaped = new StringBuilder(target.length() + 16).append(target, 0, query);
        for (int i = query; i < target.length(); i++) {
            char c = target.charAt(i);
            if (LEFT_AS_THEY_ARE.indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            if (LEFT_AS_THEY_ARE.indexOf(target.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether each is one: of half an escape every server makes something else. */
    static boolean areWhole(String target) {
        for (int at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
            if (at + 2 >= target.length()
                    || Character.digit(target.charAt(at + 1), 16) < 0
                    || Character.digit(target.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
