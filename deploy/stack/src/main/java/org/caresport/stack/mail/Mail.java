package org.caresport.stack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A received mail.
 *
 * @param text its plain text, or its HTML when it has no plain text
 * @param calendar its entry for a calendar (RFC 5545); empty when there is none
 */
public record Mail(String to, String from, String subject, Instant sentAt, String text, String calendar) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern SECRET = Pattern.compile("/([\\w-]+)\\.html#([\\w.~-]+)");

    /** The links in its text, in their order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Whether some words stand in it, however its lines are broken. */
    public boolean mentions(String words) {
        return text.replaceAll("\\s+", " ").contains(words);
    }

    /** The secret behind {@code #} of the link to a page: what the page would send as a header, never in a URL. */
    public Optional<String> secret(String page) {
        return SECRET.matcher(text)
                .results()
                .filter(link -> link.group(1).equals(page))
                .map(link -> link.group(2))
                .findFirst();
    }
}
