package org.caresport.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call: the number, what to say, and how it went.
 *
 * @param language in which the patient is spoken to
 * @param offer about which the call is, where one waits for an answer
 */
public record CallPage(
        Banner banner,
        String language,
        List<String> script,
        Case.@Nullable Participation offer,
        @Nullable String whyNot,
        String version,
        String key,
        @Nullable String fault) {}
