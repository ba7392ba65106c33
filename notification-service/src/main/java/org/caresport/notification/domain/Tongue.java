package org.caresport.notification.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which nothing is written but one sentence: that the message is in Dutch, and whom to ask for help. */
public enum Tongue {
    TURKISH("tr", false),
    ARABIC("ar", true),
    POLISH("pl", false),
    UKRAINIAN("uk", false),
    TIGRINYA("ti", false),
    PERSIAN("fa", true),
    FRENCH("fr", false),
    GERMAN("de", false),
    SPANISH("es", false),
    SOMALI("so", false);

    private final String code;
    private final boolean rightToLeft;

    Tongue(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** Reads a language tag by its primary subtag; empty for what we write, and for what we have no sentence in. */
    public static Optional<Tongue> of(@Nullable String tag) {
        var primary = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(tongue -> tongue.code.equals(primary))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** As HTML has it: {@code rtl} or {@code ltr}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
