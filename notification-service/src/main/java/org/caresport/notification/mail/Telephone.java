package org.caresport.notification.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number: as somebody wrote it, and as a telephone dials it.
 *
 * @param written one line, as it stands in the text
 */
record Telephone(String written) {

    private static final Pattern TRUNK = Pattern.compile("\\(0\\)"); // dialled within the country alone
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-\u2010-\u2015/]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}"); // 15 digits: E.164

    /** The number for a {@code tel:} link (RFC 3966); empty for what is no number. */
    Optional<String> dialled() {
        var abroad = written.startsWith("+") || written.startsWith("00");
        var digits = abroad ? TRUNK.matcher(written).replaceAll("") : written;
        var number = SEPARATORS.matcher(digits).replaceAll("");
        return Optional.of(number).filter(NUMBER.asMatchPredicate());
    }
}
