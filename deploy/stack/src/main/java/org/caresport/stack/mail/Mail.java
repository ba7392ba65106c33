package org.caresport.stack.mail;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A received mail.
 *
 * @param text its plain text, or its HTML when it has no plain text
 */
public record Mail(String to, String from, String subject, Instant sentAt, String text) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    /** The links in its text, in their order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
