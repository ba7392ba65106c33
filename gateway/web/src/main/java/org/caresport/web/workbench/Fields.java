package org.caresport.web.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form. A fault is a word: {@code required}, {@code day}, {@code past}, {@code number}, {@code other}. */
final class Fields {

    private Fields() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void require(Map<String, String> faults, String field, String typed) {
        if (typed.isEmpty()) {
            faults.put(field, "required");
        }
    }

    static void requireDay(Map<String, String> faults, String field, String typed) {
        if (!typed.isEmpty() && day(typed) == null) {
            faults.put(field, "day");
        }
    }

    /** Nothing for what is empty, or no day. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Nothing for what is empty, or no number; a comma is a point. */
    static @Nullable BigDecimal number(String typed) {
        try {
            return typed.isEmpty() || typed.length() > 12 ? null : new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
