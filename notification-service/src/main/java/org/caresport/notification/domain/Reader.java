package org.caresport.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * In which words somebody is written to.
 *
 * @param language of the message
 * @param tongue their own language, where the message is not in it and one sentence can be
 */
public record Reader(Language language, @Nullable Tongue tongue) {

    /** @param tag of the language they want to be addressed in */
    public static Reader of(@Nullable String tag) {
        return new Reader(Language.of(tag), Tongue.of(tag).orElse(null));
    }
}
