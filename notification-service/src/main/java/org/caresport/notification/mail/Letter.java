package org.caresport.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, before it is laid out. Public because the layouts read it.
 *
 * @param action what the link does, in words that make sense out of context; a screen reader lists links without their
 *     surroundings
 * @param link empty when there is nothing to see
 * @param closing the same under every message of a language
 * @param help what stands first for somebody who reads another language
 */
public record Letter(
        String language,
        String subject,
        List<String> paragraphs,
        String action,
        String link,
        List<String> closing,
        @Nullable Help help) {

    /**
     * One sentence in the reader's own language.
     *
     * @param direction as HTML has it
     */
    public record Help(String language, String direction, String sentence) {}
}
