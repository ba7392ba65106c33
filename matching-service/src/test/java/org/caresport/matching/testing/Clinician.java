package org.caresport.matching.testing;

import java.time.LocalDate;
import java.util.Arrays;
import org.caresport.matching.domain.Clearances.Cover;
import org.caresport.matching.domain.Clearances.Word;
import org.jspecify.annotations.Nullable;

/** What a clinician may have said of rules, by their names. */
public final class Clinician {

    private Clinician() {}

    public static Word clears(String on, String... rules) {
        return word(true, on, null, null, rules);
    }

    public static Word clearsUntil(String until, String on, String... rules) {
        return word(true, on, LocalDate.parse(until), null, rules);
    }

    public static Word clearsUpTo(double value, String on, String... rules) {
        return word(true, on, null, value, rules);
    }

    public static Word refuses(String on, String... rules) {
        return word(false, on, null, null, rules);
    }

    private static Word word(
            boolean given, String on, @Nullable LocalDate until, @Nullable Double upTo, String... rules) {
        var covers = Arrays.stream(rules).map(rule -> new Cover(rule, upTo)).toList();
        return new Word(given, LocalDate.parse(on), until, covers);
    }
}
