package org.caresport.web.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form for one act.
 *
 * @param about what it is done to, where that is not the referral itself
 * @param whyNot why it cannot be done now
 * @param trouble what the platform said when it refused, as a key of our words
 * @param key under which it is done once
 * @param seen what a participation was when this was shown
 */
public record ActPage(
        Banner banner,
        Act act,
        @Nullable UUID on,
        String about,
        @Nullable String whyNot,
        List<Asked> asked,
        @Nullable String trouble,
        @Nullable Conflict conflict,
        String key,
        String version,
        String seen) {

    /** Somebody was faster: who, when, and what it is now. */
    public record Conflict(String by, String at, String kind) {}

    public List<Asked> atFault() {
        return asked.stream().filter(field -> field.fault() != null).toList();
    }

    public boolean isFaulty() {
        return trouble != null || conflict != null || !atFault().isEmpty();
    }
}
