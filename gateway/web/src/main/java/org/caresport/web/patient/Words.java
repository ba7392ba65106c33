package org.caresport.web.patient;

import java.util.Locale;

/** The name of the text about one of the API's codes: {@code stop} and {@code too-far} give {@code stopTooFar}. */
final class Words {

    static String key(String about, String code) {
        StringBuilder key = new StringBuilder(about);
        for (String part : code.split("-", -1)) {
            key.append(part.substring(0, Math.min(1, part.length())).toUpperCase(Locale.ROOT))
                    .append(part.substring(Math.min(1, part.length())));
        }
        return key.toString();
    }

    private Words() {}
}
