package org.caresport.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.caresport.kit.problem.Problem;

/** Where a list goes on: the sort key of the last item that was seen, opaque to the client. */
public final class Cursor {

    /** What the API's documentation says of a list's parameter {@code cursor}. */
    public static final String MEANING = "Where the page begins: opaque, and part of each page's 'next'";

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1000;

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
                if (found.size() == parts) {
                    return found;
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    public static Problem invalid() {
        return Problem.of(
                        400,
                        "invalid-cursor",
                        "The cursor is not valid",
                        "Start again without 'cursor', and follow each page's 'next' as it is.")
                .invalid("cursor", "was not made by this list");
    }
}
