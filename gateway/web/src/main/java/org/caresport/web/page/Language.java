package org.caresport.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which pages are written. What a reader chose is kept in the cookie {@code lang}, which the door's own pages read, too. */
public enum Language {
    NL(Locale.of("nl", "NL")),
    EN(Locale.of("en", "GB"));

    static final String COOKIE = "lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Optional<Language> named(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(tag))
                .findFirst();
    }

    public String code() {
        return locale.getLanguage();
    }

    /** For dates, numbers and money. */
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }
}
