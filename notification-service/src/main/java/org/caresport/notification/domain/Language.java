package org.caresport.notification.domain;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language messages are written in. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Reads a language tag by its primary subtag; whoever asks for a language we do not write gets Dutch. */
    public static Language of(@Nullable String tag) {
        var primary = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code.equals(primary))
                .findFirst()
                .orElse(DUTCH);
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
