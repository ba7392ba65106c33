package org.caresport.web.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was just done, for the page that comes after it to say. */
enum Done {
    ACCEPTANCE,
    DECLINE,
    WITHDRAWAL,
    PLACE_ACCEPTANCE,
    CONTINUATION,
    MEASURED,
    NO_MESSAGES,
    REACHED,
    LINKED,
    NOT_NOW;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Done> named(@Nullable String code) {
        return Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst();
    }

    String key() {
        return Words.key("done", code());
    }
}
