package org.caresport.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** Where a list goes on: the sort key of the last item that was seen, opaque to the client. */
public final class Cursor {

    /** What the API's documentation says of a list's parameter {@code cursor}. */
    public static final String MEANING = "Where the page begins: opaque, and part of each page's 'next'";

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Cursor() {}

    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 {@code invalid-cursor} when the text was not made by {@link #encode} with that many parts */
    public static List<String> decode(String cursor, int parts) {
        try {
            if (cursor.length() <= LONGEST) {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var found = List.of(text.split(SEPARATOR, -1));
                if (found.size() == parts && text.indexOf('\0') < 0) {
                    return found;
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /** A moment that {@link #encode} was given; those that the database does not know were never in a list. */
    public static Instant instant(String part) {
        var moment = read(part, Instant::parse);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw invalid();
        }
        return moment;
    }

    public static LocalDate date(String part) {
        var date = read(part, LocalDate::parse);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw invalid();
        }
        return date;
    }

    public static UUID uuid(String part) {
        return read(part, UUID::fromString);
    }

    private static <T> T read(String part, Function<String, T> reading) {
        try {
            return reading.apply(part);
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw invalid();
        }
    }

    public static Problem invalid() {
        return Problem.of(
                        KitProblem.INVALID_CURSOR,
                        "Start again without 'cursor', and follow each page's 'next' as it is.")
                .invalid("cursor", "was not made by this list");
    }
}
